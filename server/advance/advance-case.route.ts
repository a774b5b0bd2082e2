import { Type } from '@sinclair/typebox';
import { forbidden, notFound } from '../../domain/platform/problem.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Day, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { advanceCase } from './advance-case.ts';

const Params = Strict({ id: Uuid });
const Body = Strict({ to: Day });
const Answer = Strict({ simulatedOn: Day, executed: Type.Array(Strict({ activityId: Type.String(), on: Day })) });

/** Takes one simulated case to a later day; never in production. */
export const advanceCaseRoute: Route = (app, deps) => {
  app.post('/api/admin/cases/:id/advance', { config: { permission: 'advance-cases', looking: { because: '演示日期只向后推进' } }, schema: { summary: '推进演示案件的日期', tags: ['admin'], params: Params, body: Body, response: { 200: Answer, ...problems } } }, async (request) => {
    if (deps.config.mode === 'production') throw forbidden('正式环境不能推进案件日期。');
    const seen: { id: string } | undefined = await deps.db('cases').where({ id: request.params.id }).modify(caseScope(request.user, { roles: ['caseworker', 'administrator'] })).first('id');
    if (!seen) throw notFound('该案件');
    return advanceCase(deps, seen.id, request.body.to, request.user.id);
  });
};
