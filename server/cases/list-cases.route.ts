import { Type } from '@sinclair/typebox';
import { listCases } from '../../domain/queries/list-cases.ts';
import { caseScope } from '../auth/scope.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import type { Route } from '../route.ts';
import { SearchText, Strict } from '../schemas/common.ts';
import { CaseStatus, CaseSummary } from '../schemas/cases.ts';
import { problems } from '../schemas/problem.ts';

const Query = Strict({
  query: Type.Optional(SearchText),
  status: Type.Optional(CaseStatus),
  ended: Type.Optional(Type.Boolean()),
  page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }),
  pageSize: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
});

/** The cases in the user's scope, newest first. */
export const listCasesRoute: Route = (app, { db, listsPerMinute }) => {
  app.get(
    '/api/cases',
    { config: { permission: 'read-cases', rateLimit: perUser(listsPerMinute) }, schema: { summary: '案件列表', tags: ['cases'], querystring: Query, response: { 200: Strict({ cases: Type.Array(CaseSummary), total: Type.Integer() }), ...problems } } },
    (request) => listCases(db, caseScope(request.user), request.query),
  );
};
