import { Type } from '@sinclair/typebox';
import { correctDate } from '../../domain/act-dates/correct-date.ts';
import type { Corrector } from '../../domain/act-dates/correct-date.ts';
import { previewDate } from '../../domain/act-dates/preview-date.ts';
import type { ActRow } from '../../domain/acts/act-row.ts';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import type { Database } from '../../domain/database/connect.ts';
import { forbidden, notFound } from '../../domain/platform/problem.ts';
import { requireNotRecused } from '../../domain/recusal/require-no-recusal.ts';
import { approveProposal, rejectProposal } from '../../domain/proposals/decide-proposal.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { officeCodesOf } from '../../domain/users/current-user.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Day, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const Params = Strict({ id: Uuid });
const Decision = Strict({ id: Uuid, correctionId: Uuid });
const Status = OneOf('running', 'met', 'breached', 'ended');
const Preview = Strict({
  acts: Type.Array(Text),
  needsSecondPerson: Type.Boolean(),
  effects: Type.Array(Strict({ key: Text, name: Text, article: Text, startedOn: Day, newStartedOn: Day, dueOn: Day, newDueOn: Day, remindOn: Nullable(Day), newRemindOn: Nullable(Day), status: Status, newStatus: Status })),
  refusal: Nullable(Strict({ title: Text, article: Nullable(Text), details: Type.Array(Text) })),
});
const Correction = Strict({ requestId: Uuid, happenedOn: Day, reason: Type.String({ minLength: 2, maxLength: 500 }), uploadId: Type.Optional(Uuid) });
const Done = Strict({ ok: Type.Literal(true) });
const done = { ok: true } as const;
const change = { permission: 'correct-act-dates', looking: 'case' } as const;
const tags = ['cases'];

/** The true legal date of an act: looked at beforehand, proposed by one officer, confirmed by another one where a period depends on it. */
export const actDateRoutes: Route = (app, deps) => {
  const { db, clock } = deps;
  app.post(
    '/api/acts/:id/date-preview',
    { config: { permission: 'correct-act-dates', looking: { because: '只预览，不改变案件' } }, schema: { summary: '预览更正日期的影响', tags, params: Params, body: Strict({ happenedOn: Day }), response: { 200: Preview, ...problems } } },
    async ({ user, params, body }) => {
      const act = await seenAct(db, user, params.id);
      return previewDate(deps, await correctorOf(db, user, act), act.id, body.happenedOn);
    },
  );
  app.post('/api/acts/:id/date-corrections', { config: change, schema: { summary: '更正办理日期', tags, params: Params, body: Correction, response: { 200: Strict({ status: OneOf('open', 'applied') }), ...problems } } }, async ({ user, params, body, seen }) => {
    const act = await seenAct(db, user, params.id);
    return correctDate(deps, await correctorOf(db, user, act), { ...body, actId: act.id, uploadId: body.uploadId ?? null, seen });
  });
  app.post('/api/acts/:id/date-corrections/:correctionId/approve', { config: change, schema: { summary: '核准更正日期', tags, params: Decision, body: Strict({}), response: { 200: Done, ...problems } } }, async ({ user, params, seen }) => {
    const act = await seenAct(db, user, params.id);
    await requireProposal(db, act.id, params.correctionId);
    const { orgLevel } = await correctorOf(db, user, act);
    await approveProposal(deps, { id: user.id, level: orgLevel, seen }, params.correctionId, 'case');
    return done;
  });
  app.post(
    '/api/acts/:id/date-corrections/:correctionId/reject',
    { config: { permission: 'correct-act-dates', looking: { because: '只退回待核准的更正，日期不变' } }, schema: { summary: '退回或者撤回更正日期', tags, params: Decision, body: Strict({ note: Type.String({ maxLength: 500 }) }), response: { 200: Done, ...problems } } },
    async ({ user, params, body }) => {
      const act = await seenAct(db, user, params.id);
      const { id, orgLevel } = await correctorOf(db, user, act);
      await requireProposal(db, act.id, params.correctionId);
      await rejectProposal(deps, { id, level: orgLevel }, params.correctionId, body.note, 'case');
      await db.transaction((trx) => appendAudit(trx, { chain: `case:${act.case_id}`, actorId: id, orgCode: act.org_code, action: 'act-date-rejected', caseId: act.case_id, detail: { actId: act.id }, at: clock.now() }));
      return done;
    },
  );
};

/** The act, within the cases that the user sees as a caseworker. @throws Problem not-found */
async function seenAct(db: Database, user: CurrentUser, actId: string): Promise<ActRow> {
  const query = db('acts').join('cases', 'cases.id', 'acts.case_id').where('acts.id', actId);
  caseScope(user, { roles: ['caseworker'] })(query);
  const act = (await query.first('acts.*')) as ActRow | undefined;
  if (!act) throw notFound('该项办理');
  return act;
}

/** @throws Problem not-found when it is none of this act */
async function requireProposal(db: Database, actId: string, id: string): Promise<void> {
  if (!(await db('proposals').where({ id, kind: 'act-date', subject: actId }).first('id'))) throw notFound('该项更正');
}

/** The user as an officer of the office that recorded the act, who has not withdrawn from the case. @throws Problem forbidden, recused */
async function correctorOf(db: Database, user: CurrentUser, act: ActRow): Promise<Corrector> {
  const held = user.roles.find((role) => role.role === 'caseworker' && [role.orgCode, ...(role.predecessors ?? [])].includes(act.org_code ?? ''));
  if (!held) throw forbidden('办理日期由登记该项办理的单位更正。');
  await requireNotRecused(db, act.case_id, user.id);
  return { id: user.id, orgLevel: held.level, officeCodes: officeCodesOf(user, 'caseworker') };
}
