import { randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { DrawImpossible, byId, sealDraw } from '../../regulations/appraisal/index.ts';
import type { DrawInput, DrawRecord, ExclusionReason, InstitutionKind } from '../../regulations/appraisal/index.ts';
import { recusalGrounds } from '../../regulations/recusal/index.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { factsOf, textOf, textsOf } from '../cases/load-paper-context.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { poolOn } from '../experts/pool-on.ts';
import type { ExpertRow } from '../experts/expert-row.ts';
import { findDesignated } from '../institutions/find-designated.ts';
import type { DesignationKind, InstitutionRow } from '../institutions/institution-row.ts';
import { Problem } from '../platform/problem.ts';
import type { Preparation } from '../procedures/user-task-effect.ts';
import { latestDraw, leaversOf, membersOf } from './panel.ts';
import type { DrawRow, Leaver } from './panel.ts';
import { stageOf } from './stage-of.ts';
import type { AppraisalStage } from './stage-of.ts';

/** The kind of injury that the 介绍信 names (第15条). */
export const referredKind = (row: CaseRow): InstitutionKind => (textOf(factsOf(row, 'issue-notices'), 'institutionKind') ?? 'ordinary') as InstitutionKind;

/** Name and kind of the institution that the case was sent to. */
export function commissionedInstitution(row: CaseRow, stage: AppraisalStage): { name: string; kind: DesignationKind } {
  if (stage === 'second') return { name: textOf(factsOf(row, 'commission-second-appraisal'), 'institutionName') ?? '', kind: 'second' };
  return { name: textOf(factsOf(row, 'issue-notices'), 'institutionName') ?? '', kind: referredKind(row) };
}

/**
 * Draws the panel in the transaction of the act (第18、19条): the seed is made and recorded with time and officer, then the panel follows from it.
 * A draw that was made before and did not take effect (the engine refused the act) is used again, with all that was asked of it: nobody draws until the result pleases.
 * @returns the answers with the panel, as the act keeps them
 * @throws Problem unlawful, draw-impossible
 */
export async function drawForCase(trx: Knex.Transaction, given: Preparation): Promise<Record<string, unknown>> {
  const { row, data, happenedOn, today } = given;
  if (happenedOn !== today) throw new Problem({ type: 'act-date', status: 422, title: `抽选由平台在提交时进行，抽选日期应为今天（${today}）。`, errors: [{ path: '/drawnOn', message: '应为今天' }] });
  const stage = await stageOf(trx, row.id);
  const { name, kind } = commissionedInstitution(row, stage);
  const institution = await findDesignated(trx, row, name, kind, happenedOn);
  const effective = (await trx('acts').where({ case_id: row.id, act: 'draw-expert-panel', status: 'effective' }).count('id as n').first()) as { n: string };
  const sequence = Number(effective.n) + 1;
  const standing = (await trx('panel_draws').where({ case_id: row.id, sequence }).first()) as DrawRow | undefined;
  const draw = standing ?? (await storeDraw(trx, given, { stage, sequence, institution }));
  const experts = (await membersOf(trx, draw)).map(({ code, name: person, title, disciplines }) => ({ code, name: person, title, disciplines }));
  const { input, institution: { name: institutionName } } = draw.record;
  return { ...data, institutionName, panelSize: input.size, disciplines: [...input.disciplines], drawId: draw.id, digest: draw.digest, poolSize: input.candidates.length, experts };
}

interface Place {
  stage: AppraisalStage;
  sequence: number;
  institution: InstitutionRow;
}

async function storeDraw(trx: Knex.Transaction, { row, data, actor, now, happenedOn }: Preparation, { stage, sequence, institution }: Place): Promise<DrawRow> {
  const pool = await poolOn(trx, institution.id, happenedOn);
  const before = await latestDraw(trx, row.id, stage);
  const leavers = (await leaversOf(trx, row.id)).filter((entry) => pool.some((expert) => expert.id === entry.expert_id));
  const excluded = [...leavers.map(excludedLeaver), ...namedExclusions(data, pool)];
  const out = new Set(excluded.map((entry) => entry.id));
  const members = before?.record.members.map((member) => member.id) ?? [];
  const input: DrawInput = {
    candidates: pool.map(({ id, name, title, disciplines }) => ({ id, name, title, disciplines })).sort(byId),
    excluded,
    kept: members.filter((id) => !out.has(id) && pool.some((expert) => expert.id === id)),
    disciplines: textsOf(data, 'disciplines'),
    size: Number(data['panelSize']),
    seed: randomBytes(32).toString('hex'),
  };
  const reason = before ? `有${members.length - input.kept.length}名专家回避或者不能参加` : null;
  const record = seal({
    drawId: randomUUID(), caseNo: row.case_no, stage, sequence, institution: { id: institution.id, name: institution.name }, drawnOn: happenedOn, seededAt: now.toISOString(),
    officer: { id: actor.id, name: actor.name }, reason, previousDigest: before?.digest ?? null, input,
  });
  const draw = { id: record.drawId, case_id: row.id, stage, sequence, institution_id: institution.id, drawn_on: happenedOn, drawn_at: now, drawn_by: actor.id, record, digest: record.digest };
  await trx('panel_draws').insert({ ...draw, record: JSON.stringify(record) });
  await appendAudit(trx, { chain: `case:${row.id}`, actorId: actor.id, orgCode: actor.orgCode, action: 'draw-panel', caseId: row.id, detail: { drawId: record.drawId, sequence, digest: record.digest }, at: now });
  return draw;
}

function seal(draft: Parameters<typeof sealDraw>[0]): DrawRecord {
  try {
    return sealDraw(draft);
  } catch (error) {
    if (error instanceof DrawImpossible) throw new Problem({ type: 'draw-impossible', status: 422, title: `不能组成专家小组：${error.message}。`, article: '第19条' });
    throw error;
  }
}

type Excluded = DrawInput['excluded'][number];

const isGround = (text: string | null): text is keyof typeof recusalGrounds => text !== null && Object.hasOwn(recusalGrounds, text);

const excludedLeaver = ({ expert_id, ground, note }: Leaver): Excluded => ({ id: expert_id, reason: isGround(ground) ? ground : 'unavailable', ...(note ? { note } : {}) });

function namedExclusions(data: Record<string, unknown>, pool: readonly ExpertRow[]): Excluded[] {
  const named = (data['excluded'] ?? []) as { code: string; reason: ExclusionReason; note?: string }[];
  return named.map(({ code, reason, note }, index) => {
    const expert = pool.find((candidate) => candidate.code === code);
    if (!expert) throw new Problem({ type: 'unlawful', status: 422, title: `专家库中没有编号${code}的专家。`, article: '第18条', errors: [{ path: `/excluded/${index}/code`, message: '专家库中没有这一编号' }] });
    return { id: expert.id, reason, ...(note ? { note } : {}) };
  });
}
