import type { Route } from '../route.ts';
import { accountIdentityRoutes } from './account-identity.routes.ts';
import { accountRolesRoutes } from './account-roles.routes.ts';
import { accountSessionsRoutes } from './account-sessions.routes.ts';
import { manageAccountsRoutes } from './manage-accounts.routes.ts';
import { officeHeadRoute } from './office-head.route.ts';
import { ownAccountRoutes } from './own-account.routes.ts';
import { ownSecondFactorRoutes } from './own-second-factor.routes.ts';
import { signInRulesRoutes } from './sign-in-rules.routes.ts';

/** Everything about accounts: one's own, and those that a security administrator runs. */
export const accountRoutes: Route = (app, deps) => {
  for (const route of [ownAccountRoutes, ownSecondFactorRoutes, manageAccountsRoutes, accountRolesRoutes, accountSessionsRoutes, accountIdentityRoutes, signInRulesRoutes, officeHeadRoute]) route(app, deps);
};
