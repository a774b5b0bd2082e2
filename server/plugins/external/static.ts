import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from '../../route.ts';

const WEB_APPS = ['tasklist', 'cockpit', 'modeler', 'portal'] as const;

/** The web app of a path, also of a deep link into it (`/tasklist/tasks/…`); undefined for a file, or when no app lives there. */
export function appOf(path: string): (typeof WEB_APPS)[number] | undefined {
  const last = path.split('/').pop() ?? '';
  if (last.includes('.')) return undefined;
  return WEB_APPS.find((name) => path === `/${name}` || path.startsWith(`/${name}/`));
}

/** The built web apps: hashed files may be kept for a year, the pages that name them are asked for anew each time. */
export function registerStatic(app: App, webRoot: string): void {
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/tasklist/'));
  app.register(fastifyStatic, {
    root: webRoot,
    prefix: '/',
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.startsWith(join(webRoot, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
