import { missingFileItems } from '../../regulations/appraisal/index.ts';
import type { Category } from '../../regulations/eligibility/index.ts';
import { appraisalFees } from '../../regulations/fees/index.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { getCase } from '../cases/case-row.ts';
import type { Executor } from '../database/connect.ts';
import { settingOn } from '../settings/setting-on.ts';
import type { DrawRow } from './panel.ts';
import { membersOf } from './panel.ts';
import type { AppraisalStage } from './stage-of.ts';

interface AppraisalRow {
  stage: AppraisalStage;
  institution_name: string;
  examined_on: string;
  signed_on: string | null;
  received_on: string | null;
  opinion: { opinion: string; standardClause: string; suggestedGrade: number; examinedParts: string[] } | null;
  file_items: string[];
  appraisal_fee_cents: string | null;
  examination_fee_cents: string | null;
}

interface DeclarationLine {
  draw_id: string;
  expert_id: string;
  declaration: 'none' | 'recuses' | 'unavailable';
  ground: string | null;
}

/** The draws of a case with what their members declared, the opinions (both are kept), what the institution lacks in its file, and who pays (第4、18 to 21条). */
export async function readAppraisals(db: Executor, caseId: string) {
  const row = await getCase(db, caseId);
  const draws = (await db('panel_draws as d').join('users as u', 'u.id', 'd.drawn_by').where({ case_id: caseId }).orderBy('sequence').select('d.*', 'u.name as officer')) as (DrawRow & { officer: string })[];
  const declared = (await db('expert_declarations').where({ case_id: caseId }).orderBy('recorded_at')) as DeclarationLine[];
  const appraisals = (await db('appraisals').where({ case_id: caseId }).orderBy('stage')) as AppraisalRow[];
  // An opinion suggests a grade exactly when the person qualifies by it; the decision may still differ.
  const qualified = factsOf(row, 'province-decision')['outcome'] !== 'refused';
  return {
    draws: await Promise.all(draws.map((draw) => drawLine(db, draw, declared))),
    appraisals: await Promise.all(
      appraisals.map(async (entry) => ({
        stage: entry.stage,
        institutionName: entry.institution_name,
        examinedOn: entry.examined_on,
        signedOn: entry.signed_on,
        receivedOn: entry.received_on,
        opinion: entry.opinion?.opinion ?? null,
        standardClause: entry.opinion?.standardClause ?? null,
        suggestedGrade: entry.opinion?.suggestedGrade ?? null,
        prevails: entry.stage === 'second' || !appraisals.some((other) => other.stage === 'second' && other.opinion !== null),
        missingFileItems: entry.received_on ? missingFileItems(entry.file_items) : [],
        fees: await feesOf(db, entry, row.category as Category, qualified),
      })),
    ),
    objectionEndsOn: (factsOf(row, 'objection-window')['endsOn'] as string | undefined) ?? null,
    objectionOverOn: (factsOf(row, 'objection-window')['overOn'] as string | undefined) ?? null,
  };
}

async function drawLine(db: Executor, draw: DrawRow & { officer: string }, declared: readonly DeclarationLine[]) {
  const members = await membersOf(db, draw);
  return {
    id: draw.id,
    stage: draw.stage,
    sequence: draw.sequence,
    institutionName: draw.record.institution.name,
    drawnOn: draw.drawn_on,
    drawnAt: draw.drawn_at.toISOString(),
    officer: draw.officer,
    reason: draw.record.reason,
    poolSize: draw.record.input.candidates.length,
    digest: draw.digest,
    members: members.map(({ id, code, name, title, disciplines }) => {
      const said = declared.findLast((entry) => entry.draw_id === draw.id && entry.expert_id === id);
      return { code, name, title, disciplines, drawnFor: draw.record.members.find((member) => member.id === id)?.drawnFor ?? '', declaration: said?.declaration ?? null, ground: said?.ground ?? null };
    }),
  };
}

async function feesOf(db: Executor, entry: AppraisalRow, category: Category, qualified: boolean) {
  const amounts = { appraisal: entry.appraisal_fee_cents, examination: entry.examination_fee_cents };
  const countyPays = await settingOn(db, 'county-bears-open-appraisal-fee', entry.received_on ?? entry.examined_on);
  return appraisalFees({ category, qualified, occasion: entry.stage }).map(({ fee, payer, message }) => ({
    fee, cents: amounts[fee] === null ? null : Number(amounts[fee]), payer: payer ?? (countyPays ? ('county' as const) : null), message: payer === null && countyPays ? '按参数设置由县级支付' : message,
  }));
}
