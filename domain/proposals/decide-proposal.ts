import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { refuseStale } from '../cases/refuse-stale.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, forbidden, notFound } from '../platform/problem.ts';
import { requireBothOffices } from '../organisations/merger/both-offices.ts';
import type { MergerPayload } from '../organisations/merger/propose-merger.ts';
import { rejectRepair } from '../repairs/reject-repair.ts';
import { appliers } from './appliers.ts';
import type { Administrator, ProposalRow } from './proposal-row.ts';
import { PROPOSALS_CHAIN } from './propose.ts';

export interface DecisionDeps {
  db: Database;
  clock: Clock;
}

/** What a proposal changes: settings of the platform or the course of instances, which administrators decide on, a case or one that comes from paper, which is for caseworkers of its office, or the procedures, which are for analysts. */
export type ProposalArea = 'platform' | 'repair' | 'case' | 'model' | 'opening';

const SECOND_PERSON: Record<ProposalArea, string> = {
  platform: '提出人不能批准自己的申请，须由另一名管理员批准。',
  repair: '提出人不能批准自己的修复，须由另一名管理员批准。',
  case: '提出人不能批准自己的申请，须由本单位另一名经办人批准。',
  opening: '提请转入的人不能自己确认，须由本单位另一名经办人确认。',
  model: '提出人不能批准自己提出的版本，须由另一名流程分析员批准。',
};
const DEADLOCK = '40P01';
const MOST_TRIES = 4;

/**
 * A second administrator applies what a first one proposed, all of it in one transaction. Harmless when the same person asks again.
 * @returns what the change did
 * @throws Problem same-person, forbidden (neither of the two is of the province), proposal-decided
 */
export async function approveProposal(deps: DecisionDeps, actor: Administrator, id: string, about: ProposalArea = 'platform'): Promise<Record<string, unknown>> {
  // A year touches many cases at a time: who works on one of them just then may have to be waited for.
  for (let tries = 1; ; tries += 1) {
    try {
      return await approveOnce(deps, actor, id, about);
    } catch (error) {
      if ((error as { code?: unknown }).code !== DEADLOCK || tries === MOST_TRIES) throw error;
    }
  }
}

async function approveOnce({ db, clock }: DecisionDeps, actor: Administrator, id: string, about: ProposalArea): Promise<Record<string, unknown>> {
  return db.transaction(async (trx) => {
    const proposal = await lockProposal(trx, id, about);
    if (proposal.status === 'applied' && proposal.decided_by === actor.id) return proposal.result ?? {};
    refuseDecided(proposal);
    if (proposal.proposed_by === actor.id) throw conflict('same-person', SECOND_PERSON[about]);
    // Whether the approver administers both offices of a merger is its applier's matter.
    if ((about === 'platform' || about === 'model') && proposal.kind !== 'office-merger' && actor.level !== 'province' && proposal.proposed_level !== 'province') throw forbidden(`${about === 'model' ? '流程' : '该设置'}对全省生效，提出人和批准人中至少一人应为省级${about === 'model' ? '流程分析员' : '管理员'}。`);
    const result = await appliers[proposal.kind](trx, clock, proposal, actor);
    await close(trx, clock, proposal, { status: 'applied', actorId: actor.id, note: null, result });
    return result;
  });
}

/** Another administrator rejects a proposal; its author withdraws it. Of an annulment the case keeps a trace. @throws Problem proposal-decided, stale */
export async function rejectProposal({ db, clock }: DecisionDeps, actor: Administrator, id: string, note: string, about: ProposalArea = 'platform'): Promise<void> {
  await db.transaction(async (trx) => {
    const proposal = await lockProposal(trx, id, about);
    refuseDecided(proposal);
    if (proposal.kind === 'office-merger' && proposal.proposed_by !== actor.id) await requireBothOffices(trx, actor.id, proposal.payload as MergerPayload);
    if (proposal.kind === 'annul-case') await refuseStale(trx, proposal.subject, actor.seen ?? null);
    const status = proposal.proposed_by === actor.id ? 'withdrawn' : 'rejected';
    await close(trx, clock, proposal, { status, actorId: actor.id, note, result: null });
    if (proposal.kind === 'repair') await rejectRepair(trx, proposal.subject, clock.now());
    if (proposal.kind === 'annul-case') await noteInCase(trx, clock, proposal.subject, actor.id, status);
  });
}

async function noteInCase(trx: Knex.Transaction, clock: Clock, caseId: string, actorId: string, status: 'rejected' | 'withdrawn'): Promise<void> {
  const { county_code: orgCode } = (await trx('cases').where({ id: caseId }).first('county_code')) as { county_code: string };
  await appendAudit(trx, { chain: `case:${caseId}`, actorId, orgCode, action: `annulment-${status}`, caseId, at: clock.now() });
}

const AREAS: Readonly<Partial<Record<ProposalRow['kind'], ProposalArea>>> = { 'act-date': 'case', 'annul-case': 'case', repair: 'repair', 'model-release': 'model', 'case-under-way': 'opening' };
const areaOf = (kind: ProposalRow['kind']): ProposalArea => AREAS[kind] ?? 'platform';

async function lockProposal(trx: Knex.Transaction, id: string, about: ProposalArea): Promise<ProposalRow> {
  const proposal = await trx<ProposalRow>('proposals').where({ id }).forUpdate().first();
  if (!proposal || areaOf(proposal.kind) !== about) throw notFound('该申请');
  return proposal;
}

function refuseDecided({ status }: ProposalRow): void {
  const words = { applied: '批准', rejected: '退回', withdrawn: '撤回' };
  if (status !== 'open') throw conflict('proposal-decided', `该申请已经${words[status]}。`);
}

async function close(trx: Knex.Transaction, clock: Clock, proposal: ProposalRow, decision: { status: ProposalRow['status']; actorId: string; note: string | null; result: Record<string, unknown> | null }): Promise<void> {
  const at = clock.now();
  await trx('proposals')
    .where({ id: proposal.id })
    .update({ status: decision.status, decided_by: decision.actorId, decided_at: at, decision_note: decision.note, result: decision.result && JSON.stringify(decision.result) });
  await appendAudit(trx, { chain: PROPOSALS_CHAIN, actorId: decision.actorId, action: `change-${decision.status}`, detail: { proposalId: proposal.id, kind: proposal.kind, subject: proposal.subject }, at });
}
