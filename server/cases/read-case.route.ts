import { readCase } from '../../domain/queries/read-case.ts';
import { noteView } from '../auth/note-view.ts';
import { caseScope } from '../auth/scope.ts';
import { etagOf } from '../plugins/app/seen-version.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { CaseDetail } from '../schemas/cases.ts';
import { problems } from '../schemas/problem.ts';

/** All of one case. Who looked at whom is kept. */
export const readCaseRoute: Route = (app, deps) => {
  const { db, clock } = deps;
  app.get('/api/cases/:id', { config: { permission: 'read-cases' }, schema: { summary: '案件详情', tags: ['cases'], params: Strict({ id: Uuid }), response: { 200: CaseDetail, ...problems } } }, async (request, reply) => {
    const { user, params } = request;
    const detail = await readCase({ db, clock }, params.id, caseScope(user));
    await noteView(deps, user, params.id);
    reply.header('etag', etagOf(detail.case.version));
    return detail;
  });
};
