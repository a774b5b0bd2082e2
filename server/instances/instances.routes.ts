import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { findByPerson, personSearchReasons } from '../../domain/instances/find-by-person.ts';
import { instanceCsv } from '../../domain/instances/instance-csv.ts';
import { searchInstances } from '../../domain/instances/search-instances.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import { administered } from '../admin/administered.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import type { Route } from '../route.ts';
import { Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { filterOf, instanceQuery, orderOf } from './instance-query.ts';

const Text = Type.String();
const Count = Type.Integer();
const Instance = Strict({
  caseId: Uuid, caseNo: Text, procedure: Text, releaseId: Uuid, officeName: Text, status: Text, outcome: Nullable(Text), startedAt: Instant, endedAt: Nullable(Instant), steps: Type.Array(Text), incidents: Count, overdue: Count,
});
const Page = Strict({ instances: Type.Array(Instance), next: Nullable(Text) });
const Paging = { after: Type.Optional(Type.String({ maxLength: 300, pattern: '^[A-Za-z0-9_-]+$' })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) };
const MOST_EXPORTED = 10_000;
const tags = ['admin'];

/** Every case as an instance of its procedure, searched and exported; those of the administered offices. A person is looked for by a permission of its own, and that is audited. */
export const instanceRoutes: Route = (app, { db, clock }) => {
  const config = { permission: 'monitor-cases' } as const;
  app.get('/api/admin/instances', { config, schema: { summary: '查找流程实例', tags, querystring: Strict({ ...instanceQuery, ...Paging }), response: { 200: Page, ...problems } } }, async ({ user, query }) => {
    const now = clock.now();
    return searchInstances(db, { scope: administered(user), filter: await filterOf(db, user, query, now), order: orderOf(query), limit: query.limit ?? 50, after: query.after, today: dayOf(now) });
  });
  app.get(
    '/api/admin/instances.csv',
    { config: { ...config, rateLimit: { max: 10, timeWindow: '1 minute' } }, schema: { summary: '导出流程实例', tags, querystring: Strict(instanceQuery), response: { 200: { description: 'CSV 文件', content: { 'text/csv': { schema: Text } } }, ...problems } } },
    async ({ user, query }, reply) => {
      const now = clock.now();
      const { instances } = await searchInstances(db, { scope: administered(user), filter: await filterOf(db, user, query, now), order: orderOf(query), limit: MOST_EXPORTED, today: dayOf(now) });
      await db.transaction((trx) => appendAudit(trx, { chain: 'admin:instances', actorId: user.id, action: 'instances-exported', detail: { rows: instances.length }, at: now }));
      return reply.type('text/csv; charset=utf-8').header('content-disposition', contentDisposition('attachment', '流程实例.csv')).send(instanceCsv(instances));
    },
  );
  app.post(
    '/api/admin/instances/by-person',
    {
      config: { permission: 'find-instances-by-person', looking: { because: '只查找，不改变案件' }, rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: { summary: '按公民身份号码查找流程实例', tags, body: Strict({ idNumber: Type.String({ minLength: 15, maxLength: 18, pattern: '^[0-9Xx]+$' }), reason: OneOf(...personSearchReasons) }), response: { 200: Page, ...problems } },
    },
    ({ user, body }) => findByPerson({ db, clock }, { scope: administered(user), userId: user.id, ...body }),
  );
};
