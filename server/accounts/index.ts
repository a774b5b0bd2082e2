import type { Route } from '../route.ts';
import { accountRolesRoutes } from './account-roles.routes.ts';
import { accountSessionsRoutes } from './account-sessions.routes.ts';
import { manageAccountsRoutes } from './manage-accounts.routes.ts';
import { ownAccountRoutes } from './own-account.routes.ts';
import { ownSecondFactorRoutes } from './own-second-factor.routes.ts';

/** Everything about accounts: one's own, and those that an administrator runs. */
export const accountRoutes: Route = (app, deps) => {
  for (const route of [ownAccountRoutes, ownSecondFactorRoutes, manageAccountsRoutes, accountRolesRoutes, accountSessionsRoutes]) route(app, deps);
};
