import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { listCases } from '../../domain/queries/list-cases.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { caseScope } from '../auth/scope.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import type { Route } from '../route.ts';
import { SearchText, Strict } from '../schemas/common.ts';
import { CaseStatus, CaseSummary } from '../schemas/cases.ts';
import { problems } from '../schemas/problem.ts';

const Filter = Strict({
  query: Type.Optional(SearchText),
  status: Type.Optional(CaseStatus),
  ended: Type.Optional(Type.Boolean()),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

const Answer = Strict({ cases: Type.Array(CaseSummary), total: Type.Integer() });

/** The cases in the user's scope, newest first; what is searched for may name a person and is sent in a body, so that it stands in no address. */
export const listCasesRoute: Route = (app, { db, listsPerMinute }) => {
  const config = { permission: 'read-cases', rateLimit: perUser(listsPerMinute) } as const;
  const list = (user: CurrentUser, { page = 1, pageSize = 20, ...filter }: Static<typeof Filter>) => listCases(db, caseScope(user), { ...filter, page, pageSize });
  app.get('/api/cases', { config, schema: { summary: '案件列表', tags: ['cases'], querystring: Filter, response: { 200: Answer, ...problems } } }, ({ user, query }) => list(user, query));
  app.post('/api/cases/search', { config: { ...config, looking: { because: '只查找，不改变案件' } }, schema: { summary: '查找案件（按案号、姓名或者公民身份号码）', tags: ['cases'], body: Filter, response: { 200: Answer, ...problems } } }, ({ user, body }) => list(user, body));
};
