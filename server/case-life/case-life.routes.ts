import type { ActState } from '../../domain/acts/act-row.ts';
import { readLife } from '../../domain/case-life/read-life.ts';
import { recordDeath } from '../../domain/case-life/record-death.ts';
import { recordNoticeDelivery } from '../../domain/case-life/record-notice-delivery.ts';
import { resumeCase } from '../../domain/case-life/resume-case.ts';
import { suspendCase } from '../../domain/case-life/suspend-case.ts';
import { withdrawCase } from '../../domain/case-life/withdraw-case.ts';
import { Problem, notFound } from '../../domain/platform/problem.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { ActState as ActAnswer } from '../schemas/tasks.ts';
import { awaitAct } from '../tasks/await-act.ts';
import { annulRoutes } from './annul.routes.ts';
import { CaseLife, DeathBody, DeliveryBody, ResumeBody, SuspendBody, WithdrawBody } from './case-life-schemas.ts';
import { countyOfficer } from './case-officer.ts';
import { renderNotices } from './render-notices.ts';

const Params = Strict({ id: Uuid });
const config = { permission: 'work-on-case-life', looking: 'case' } as const;
const tags = ['case-life'];
const acted = { 200: Strict({ act: ActAnswer }), ...problems };

/** What may happen to a case on its way: 撤回、中止、恢复、死亡; 撤销 takes two persons. */
export const caseLifeRoutes: Route = (app, deps) => {
  const settled = async (act: ActState): Promise<{ act: ActState }> => ({ act: await awaitAct(deps.db, act) });

  app.get('/api/cases/:id/life', { config: { permission: 'read-cases' }, schema: { summary: '案件的中止、终止情况', tags, params: Params, response: { 200: CaseLife, ...problems } } }, async ({ user, params }) => {
    const seen: { id: string } | undefined = await deps.db('cases').where({ id: params.id }).modify(caseScope(user)).first('id');
    if (!seen) throw notFound('该案件');
    return readLife(deps, params.id);
  });
  app.post('/api/cases/:id/life/withdraw', { config, schema: { summary: '登记撤回申请', tags, params: Params, body: WithdrawBody, response: acted } }, async ({ user, params, body, seen }) => {
    if (body.by === 'interested-party' && !body.byName) throw new Problem({ type: 'name-missing', status: 422, title: '请填写提出撤回的利害关系人姓名。', errors: [{ path: '/byName', message: '请填写姓名' }] });
    return settled(await withdrawCase(deps, await countyOfficer(deps, user, params.id), { ...body, byName: body.byName ?? null, note: body.note ?? '', caseId: params.id, seen }));
  });
  app.post('/api/cases/:id/life/suspend', { config, schema: { summary: '中止办理', tags, params: Params, body: SuspendBody, response: acted } }, async ({ user, params, body, seen }) => {
    const officer = await countyOfficer(deps, user, params.id);
    const answer = await settled(await suspendCase(deps, officer, { ...body, caseId: params.id, seen }));
    await renderNotices(app, deps, params.id, officer);
    return answer;
  });
  app.post('/api/cases/:id/life/resume', { config, schema: { summary: '恢复办理', tags, params: Params, body: ResumeBody, response: acted } }, async ({ user, params, body, seen }) => {
    const officer = await countyOfficer(deps, user, params.id);
    const answer = await settled(await resumeCase(deps, officer, { ...body, caseId: params.id, seen }));
    await renderNotices(app, deps, params.id, officer);
    return answer;
  });
  app.post('/api/cases/:id/life/record-death', { config, schema: { summary: '登记申请人死亡', tags, params: Params, body: DeathBody, response: acted } }, async ({ user, params, body, seen }) =>
    settled(await recordDeath(deps, await countyOfficer(deps, user, params.id), { ...body, examinedOn: body.examinedOn ?? null, caseId: params.id, seen })),
  );
  app.post('/api/cases/:id/life/deliveries', { config, schema: { summary: '登记中止、恢复通知书的送达', tags, params: Params, body: DeliveryBody, response: acted } }, async ({ user, params, body, seen }) => ({
    act: await recordNoticeDelivery(deps, await countyOfficer(deps, user, params.id), { ...body, mailNumber: body.mailNumber ?? null, caseId: params.id, seen }),
  }));
  annulRoutes(app, deps);
};
