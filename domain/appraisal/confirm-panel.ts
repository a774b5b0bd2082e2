import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { standingOf } from '../../regulations/appraisal/index.ts';
import { Problem } from '../platform/problem.ts';
import type { CompletedTask, Preparation } from '../procedures/user-task-effect.ts';
import { latestDraw, leaversOf, membersOf, standingMembers } from './panel.ts';
import type { DrawRow, PanelExpert } from './panel.ts';
import { stageOf } from './stage-of.ts';
import { enteredBy } from '../acts/act-row.ts';

interface Declared {
  code: string;
  declaration: string;
  note?: string;
}

async function panelOf(trx: Knex.Transaction, caseId: string): Promise<{ draw: DrawRow; members: PanelExpert[] }> {
  const draw = await latestDraw(trx, caseId, await stageOf(trx, caseId));
  if (!draw) throw new Error('no panel was drawn');
  return { draw, members: await membersOf(trx, draw) };
}

const kindOf = (declaration: string): 'none' | 'recuses' | 'unavailable' => (declaration === 'none' || declaration === 'unavailable' ? declaration : 'recuses');
const groundOf = (declaration: string): string | null => (declaration.startsWith('recuses-') ? declaration.slice('recuses-'.length) : null);

/** Every member has declared himself, and the outcome is what follows from it and from the requests that were granted (第4、19条). @throws Problem unlawful */
export async function checkPanel(trx: Knex.Transaction, { row, data }: Preparation): Promise<Record<string, unknown>> {
  const { draw, members } = await panelOf(trx, row.id);
  const declared = data['members'] as Declared[];
  const same = declared.length === members.length && members.every((member) => declared.filter((entry) => entry.code === member.code).length === 1);
  if (!same) throw new Problem({ type: 'unlawful', status: 422, title: '应当逐名登记抽选出的全部专家，不得增减。', article: '第4条', errors: [{ path: '/members', message: '与抽选结果不一致' }] });
  const leavers = new Map((await leaversOf(trx, row.id)).map((leaver) => [leaver.expert_id, leaver.declaration]));
  const saidOf = ({ id, code }: PanelExpert) => leavers.get(id) ?? kindOf(declared.find((entry) => entry.code === code)?.declaration ?? '');
  const standing = standingOf(members.map((member) => ({ id: member.id, disciplines: member.disciplines, declaration: saidOf(member) })), draw.record.input.disciplines);
  const expected = standing.redrawBecause === null ? 'confirmed' : 'redraw';
  if (data['outcome'] !== expected) {
    throw new Problem({
      type: 'unlawful', status: 422, article: '第19条', errors: [{ path: '/outcome', message: '与登记的情况不符' }],
      title: standing.redrawBecause === null ? '能够参加的专家符合要求，专家小组成立，不得另行抽选。' : `${standing.redrawBecause}，应当重新随机抽选。`,
    });
  }
  return data;
}

/** Keeps what each member declared. */
export async function recordDeclarations(trx: Knex.Transaction, task: CompletedTask): Promise<void> {
  const { draw, members } = await panelOf(trx, task.caseId);
  for (const { code, declaration, note } of task.data['members'] as Declared[]) {
    const expert = members.find((member) => member.code === code);
    if (!expert) continue;
    await trx('expert_declarations').insert({
      id: randomUUID(), case_id: task.caseId, draw_id: draw.id, expert_id: expert.id, declaration: kindOf(declaration), ground: groundOf(declaration), note: note ?? '', recorded_by: enteredBy(task.own), recorded_at: task.clock.now(),
    });
  }
}

/** Nobody is examined by a panel that recusals have left too small (第4、19条). @throws Problem unlawful */
export async function checkStandingPanel(trx: Knex.Transaction, { row }: Preparation): Promise<void> {
  const { draw } = await panelOf(trx, row.id);
  const { staying } = await standingMembers(trx, draw);
  const { redrawBecause } = standingOf(staying.map((member) => ({ ...member, declaration: 'none' as const })), draw.record.input.disciplines);
  if (redrawBecause !== null) throw new Problem({ type: 'unlawful', status: 422, title: `${redrawBecause}，应当重新随机抽选后鉴定。`, article: '第19条', errors: [{ path: '/outcome', message: '专家小组不符合要求' }] });
}

/** The members who cannot come stand in the panel. @throws Problem unlawful */
export async function checkAbsentMembers(trx: Knex.Transaction, { row, data }: Preparation): Promise<void> {
  const { members } = await panelOf(trx, row.id);
  const strangers = (data['unavailable'] as { code: string }[]).filter(({ code }) => !members.some((member) => member.code === code));
  if (strangers.length > 0) throw new Problem({ type: 'unlawful', status: 422, title: `编号${strangers.map(({ code }) => code).join('、')}不是本次专家小组成员。`, article: '第19条', errors: [{ path: '/unavailable', message: '不是专家小组成员' }] });
}

/** Those who could not come leave the panel; the draw that follows fills their places. */
export async function recordAbsentMembers(trx: Knex.Transaction, task: CompletedTask): Promise<void> {
  const { draw, members } = await panelOf(trx, task.caseId);
  for (const { code, note } of task.data['unavailable'] as { code: string; note?: string }[]) {
    const expert = members.find((member) => member.code === code);
    if (expert) await trx('expert_declarations').insert({ id: randomUUID(), case_id: task.caseId, draw_id: draw.id, expert_id: expert.id, declaration: 'unavailable', ground: null, note: note ?? '', recorded_by: enteredBy(task.own), recorded_at: task.clock.now() });
  }
}
