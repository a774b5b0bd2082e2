import { Problem } from '../../../domain/platform/problem.ts';
import type { App } from '../../route.ts';
import { inspectJson } from './inspect-json.ts';

/** JSON is the only text that is read, and only such as means one thing: no key twice, no `__proto__`, no bottomless nesting. */
export function registerJsonBody(app: App): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const fault = inspectJson(body as string);
    if (fault) done(new Problem({ type: 'malformed-json', status: 400, title: fault }));
    else parse(request, body as string, done);
  });
}
