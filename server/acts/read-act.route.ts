import { findActState } from '../../domain/queries/find-act.ts';
import { caseScope } from '../auth/scope.ts';
import { etagOf } from '../plugins/app/seen-version.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { ActState } from '../schemas/tasks.ts';

/** How far an act has come that was submitted a moment ago. */
export const readActRoute: Route = (app, { db }) => {
  app.get('/api/acts/:id', { config: { permission: 'read-cases' }, schema: { summary: '办理记录的状态', tags: ['cases'], params: Strict({ id: Uuid }), response: { 200: ActState, ...problems } } }, async (request, reply) => {
    const state = await findActState(db, caseScope(request.user), request.params.id);
    const about = (await db('acts').join('cases', 'cases.id', 'acts.case_id').where('acts.id', state.id).first('cases.version')) as { version: number };
    reply.header('etag', etagOf(about.version));
    return state;
  });
};
