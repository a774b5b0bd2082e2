import type { PermissionName } from '../../auth/permissions.ts';
import type { Looking } from './seen-version.ts';
import type { App } from '../../route.ts';

/** A route as it was registered. */
export interface RegisteredRoute {
  method: string;
  url: string;
  access: 'public' | undefined;
  permission: PermissionName | undefined;
  looking: Looking | undefined;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** every route of the API, also those that the description hides */
    routeList: RegisteredRoute[];
  }
}

/** Notes every route below `/api`, so that a test can hold all of them against the table of permissions. */
export function registerRouteList(app: App): void {
  const list: RegisteredRoute[] = [];
  app.decorate('routeList', list);
  app.addHook('onRoute', ({ method, url, config }) => {
    if (url !== '/api' && !url.startsWith('/api/')) return;
    for (const one of [method].flat()) list.push({ method: one, url, access: config?.access, permission: config?.permission, looking: config?.looking });
  });
}
