import { findActState } from '../../domain/queries/find-act.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { ActState } from '../schemas/tasks.ts';

/** How far an act has come that was submitted a moment ago. */
export const readActRoute: Route = (app, { db }) => {
  app.get('/api/acts/:id', { config: { permission: 'read-cases' }, schema: { summary: '办理记录的状态', tags: ['cases'], params: Strict({ id: Uuid }), response: { 200: ActState, ...problems } } }, (request) =>
    findActState(db, caseScope(request.user), request.params.id),
  );
};
