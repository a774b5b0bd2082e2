import type { DrawRecord } from '../../regulations/appraisal/index.ts';
import type { Executor } from '../database/connect.ts';
import type { AppraisalStage } from './stage-of.ts';

export interface DrawRow {
  id: string;
  case_id: string;
  stage: AppraisalStage;
  sequence: number;
  institution_id: string;
  drawn_on: string;
  drawn_at: Date;
  drawn_by: string;
  record: DrawRecord;
  digest: string;
}

export interface PanelExpert {
  id: string;
  code: string;
  name: string;
  title: string;
  disciplines: string[];
}

/** The newest draw of a stage; undefined before the first. */
export const latestDraw = async (db: Executor, caseId: string, stage: AppraisalStage): Promise<DrawRow | undefined> => db('panel_draws').where({ case_id: caseId, stage }).orderBy('sequence', 'desc').first();

/** The members of a draw with their numbers in the pool, in the order in which they were drawn. */
export async function membersOf(db: Executor, draw: DrawRow): Promise<PanelExpert[]> {
  const ids = draw.record.members.map((member) => member.id);
  const codes = new Map(((await db('experts').whereIn('id', ids).select('id', 'code')) as { id: string; code: string }[]).map((row) => [row.id, row.code]));
  return ids.map((id) => {
    const candidate = draw.record.input.candidates.find((entry) => entry.id === id);
    return { id, code: codes.get(id) ?? '', name: candidate?.name ?? '', title: candidate?.title ?? '', disciplines: [...(candidate?.disciplines ?? [])] };
  });
}

export interface Leaver {
  expert_id: string;
  declaration: 'recuses' | 'unavailable';
  ground: string | null;
  note: string;
}

/** Who has left the panels of a case, with the reason: by his own declaration, or because a request that he withdraw was granted (第4条). */
export async function leaversOf(db: Executor, caseId: string): Promise<Leaver[]> {
  const declared = (await db('expert_declarations').where({ case_id: caseId }).whereNot({ declaration: 'none' }).orderBy('recorded_at').select('expert_id', 'declaration', 'ground', 'note')) as Leaver[];
  const granted = (await db('recusal_requests').where({ case_id: caseId, decision: 'granted' }).whereNotNull('against_expert').orderBy('decision_recorded_at').select({ expert_id: 'against_expert' }, 'ground')) as Pick<Leaver, 'expert_id' | 'ground'>[];
  return [...declared, ...granted.map((row): Leaver => ({ ...row, declaration: 'recuses', note: '' }))];
}

/** The members of a draw, those who have left it meanwhile apart. */
export async function standingMembers(db: Executor, draw: DrawRow): Promise<{ staying: PanelExpert[]; left: PanelExpert[] }> {
  const leavers = new Set((await leaversOf(db, draw.case_id)).map((leaver) => leaver.expert_id));
  const members = await membersOf(db, draw);
  return { staying: members.filter(({ id }) => !leavers.has(id)), left: members.filter(({ id }) => leavers.has(id)) };
}
