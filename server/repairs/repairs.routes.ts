import { Type } from '@sinclair/typebox';
import { searchInstances } from '../../domain/instances/search-instances.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import { conflict, notFound, Problem } from '../../domain/platform/problem.ts';
import { approveProposal, rejectProposal } from '../../domain/proposals/decide-proposal.ts';
import { proposeRepair } from '../../domain/repairs/propose-repair.ts';
import { listRepairs, readRepair } from '../../domain/repairs/read-repairs.ts';
import { stopRepair } from '../../domain/repairs/stop-repair.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { administered } from '../admin/administered.ts';
import type { Deps } from '../deps.ts';
import type { InstanceQuery } from '../instances/instance-query.ts';
import { filterOf, orderOf } from '../instances/instance-query.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import type { Route } from '../route.ts';
import { Nullable, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { administratorOf } from '../settings/administrator-of.ts';
import { previewRepair } from './preview-repair.ts';
import { Head, MOST_CASES, NewRepair, Preview, Previewed, Repair } from './repair-schemas.ts';

const Params = Strict({ id: Uuid });
const Ok = Strict({ ok: Type.Literal(true) });
const tags = ['admin'];

/** Repairs of instances: what they would do, the repair itself with a row for each case, the second person, the stop. Of the administered offices. */
export const repairRoutes: Route = (app, deps) => {
  const { db } = deps;
  const watching = { permission: 'monitor-cases' } as const;
  const repairing = { permission: 'repair-cases', looking: { because: '修复以办理时引擎和案件的实际状态逐件判断' } } as const;
  app.get('/api/admin/repairs', { config: watching, schema: { summary: '修复记录', tags, response: { 200: Strict({ repairs: Type.Array(Head) }), ...problems } } }, async ({ user }) => ({ repairs: await listRepairs(db, administered(user)) }));
  app.get('/api/admin/repairs/:id', { config: watching, schema: { summary: '修复的进度和逐件结果', tags, params: Params, response: { 200: Repair, ...problems } } }, ({ user, params }) => readRepair(db, params.id, administered(user)));
  app.post('/api/admin/repairs/preview', { config: { ...repairing, rateLimit: perUser(60) }, schema: { summary: '预览修复的效果', tags, body: Preview, response: { 200: Strict({ cases: Type.Array(Previewed), more: Type.Boolean() }), ...problems } } }, async ({ user, body }) => {
    const { cases, more } = body.caseIds ? { cases: await casesNamed(deps, user, body.caseIds), more: false } : await casesFound(deps, user, body.search ?? {});
    return { cases: await previewRepair(deps, cases, { kind: body.kind, parameters: body.parameters, exception: body.exception ?? null }), more };
  });
  app.post('/api/admin/repairs', { config: repairing, schema: { summary: '提出修复', tags, body: NewRepair, response: { 200: Strict({ id: Uuid, status: Type.String() }), ...problems } } }, async ({ user, body }) => {
    await casesNamed(deps, user, body.caseIds);
    return proposeRepair(deps, administratorOf(user), { ...body, exception: body.exception ?? null });
  });
  app.post('/api/admin/repairs/:id/approve', { config: repairing, schema: { summary: '批准修复', tags, params: Params, response: { 200: Ok, ...problems } } }, async ({ user, params }) => {
    await waiting(deps, user, params.id);
    await approveProposal(deps, administratorOf(user), params.id, 'repair');
    return { ok: true as const };
  });
  app.post('/api/admin/repairs/:id/reject', { config: repairing, schema: { summary: '退回或者撤回修复', tags, params: Params, body: Strict({ note: Nullable(Type.String({ maxLength: 500 })) }), response: { 200: Ok, ...problems } } }, async ({ user, params, body }) => {
    await waiting(deps, user, params.id);
    await rejectProposal(deps, administratorOf(user), params.id, body.note ?? '', 'repair');
    return { ok: true as const };
  });
  app.post('/api/admin/repairs/:id/stop', { config: repairing, schema: { summary: '停止修复', tags, params: Params, response: { 200: Ok, ...problems } } }, async ({ user, params }) => {
    await readRepair(db, params.id, administered(user));
    await stopRepair(deps, user.id, params.id);
    return { ok: true as const };
  });
};

/** @throws Problem not-found, repair-ended */
async function waiting({ db }: Deps, user: CurrentUser, id: string): Promise<void> {
  const { status } = await readRepair(db, id, administered(user));
  if (status !== 'proposed') throw conflict('repair-ended', '修复已经处理，不再等待批准。');
}

/** @throws Problem not-found when one of them is not administered by the user */
async function casesNamed({ db }: Deps, user: CurrentUser, ids: readonly string[]): Promise<{ id: string; caseNo: string }[]> {
  const wanted = [...new Set(ids)];
  const rows = (await db('cases').whereIn('cases.id', wanted).modify(administered(user)).orderBy('cases.case_no').select('cases.id', { caseNo: 'cases.case_no' })) as { id: string; caseNo: string }[];
  if (rows.length !== wanted.length) throw notFound('其中的案件');
  return rows;
}

/** @throws Problem no-cases */
async function casesFound({ db, clock }: Deps, user: CurrentUser, search: InstanceQuery): Promise<{ cases: { id: string; caseNo: string }[]; more: boolean }> {
  const now = clock.now();
  const { instances, next } = await searchInstances(db, { scope: administered(user), filter: await filterOf(db, user, search, now), order: orderOf(search), limit: MOST_CASES, today: dayOf(now) });
  if (instances.length === 0) throw new Problem({ type: 'no-cases', status: 422, title: '没有符合条件的案件。' });
  return { cases: instances.map(({ caseId, caseNo }) => ({ id: caseId, caseNo })), more: next !== null };
}
