import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../route.ts';
import { appOf } from '../external/static.ts';
import { sendProblem } from './problems.ts';

/** A deep link into a web app is answered with the app's page; everything else that is not there is a problem document. */
export function registerNotFound(app: App, webRoot: string): void {
  app.setNotFoundHandler((request, reply) => {
    const name = request.method === 'GET' || request.method === 'HEAD' ? appOf(request.url.split('?', 1)[0] ?? '') : undefined;
    if (name && existsSync(join(webRoot, name, 'index.html'))) return reply.header('cache-control', 'no-cache').sendFile(`${name}/index.html`);
    const title = name ? '网页尚未构建。' : '没有找到您要访问的内容。';
    return sendProblem(request, reply, { type: 'not-found', status: 404, title });
  });
}
