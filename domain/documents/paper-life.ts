import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { conflict, forbidden, notFound } from '../platform/problem.ts';
import type { Seen } from '../cases/refuse-stale.ts';
import { refuseStale } from '../cases/refuse-stale.ts';
import { requireNotRecused } from '../recusal/require-no-recusal.ts';
import type { DocumentKind } from '../rendering/index.ts';

/** The states of a paper that has its number. Before it there is a draft; `voided` is the end of every one. `on-paper` was issued before the case came to the platform: nothing more is done to it here. */
export type PaperStatus = 'issued' | 'rendered' | 'sealed' | 'scanned' | 'served' | 'voided' | 'on-paper';

/** What a person may do to a paper. */
export type PaperStep = 'render' | 'seal' | 'scan' | 'compare' | 'serve' | 'void' | 'draft';

export interface PaperRow {
  id: string;
  case_id: string;
  kind: DocumentKind;
  round: number;
  title: string;
  office_code: string;
  number_text: string;
  data: Record<string, unknown>;
  status: PaperStatus;
  pdf_sha256: string | null;
  issued_on: string;
  voided_by: string | null;
  replaces_id: string | null;
}

/** Who handles a paper: a caseworker with the offices in which he is one. */
export interface PaperOfficer {
  id: string;
  officeCodes: readonly string[];
  /** the version of the case that was before him; null where nothing depends on it */
  seen: Seen;
}

interface StepRule {
  from: readonly PaperStatus[];
  refusal: string;
}

/** From which states a step may be taken. */
const paperSteps: Record<PaperStep, StepRule> = {
  render: { from: ['issued'], refusal: '只有已编号、尚未生成的文书可以生成 PDF。' },
  seal: { from: ['rendered'], refusal: '文书生成 PDF 之后、扫描回传之前，才能登记打印用印。' },
  scan: { from: ['sealed'], refusal: '文书打印用印之后才能上传扫描件。' },
  compare: { from: ['sealed'], refusal: '没有等待比对的扫描件。' },
  serve: { from: ['scanned'], refusal: '扫描件逐页比对一致之后才能登记送达。' },
  void: { from: ['issued', 'rendered', 'sealed', 'scanned', 'served'], refusal: '文书已经作废。' },
  draft: { from: ['voided'], refusal: '文书作废之后才能补发。' },
};

const STATUS_NAMES: Record<PaperStatus, string> = { issued: '已编号', rendered: '已生成', sealed: '已打印用印', scanned: '已扫描核对', served: '已送达', voided: '已作废', 'on-paper': '纸质原件' };

export const mayTake = (step: PaperStep, status: PaperStatus): boolean => paperSteps[step].from.includes(status);

/**
 * Locks a paper for a step; whoever comes second waits and then finds the new state.
 * @throws Problem not-found, stale, forbidden (only caseworkers of the office that issued it), recused, paper-order (409) when it is not this step's turn
 */
export async function lockPaper(trx: Knex.Transaction, paperId: string, step: PaperStep, officer: PaperOfficer): Promise<PaperRow> {
  // The case first, as the workers do: a number and the case's audit chain are then always locked in one order.
  const about: { id: string } | undefined = await trx('cases').whereIn('id', trx('documents').where({ id: paperId }).select('case_id')).forNoKeyUpdate().first('id');
  const paper = (await trx<PaperRow>('documents').where({ id: paperId }).forUpdate().first()) as PaperRow | undefined;
  if (!paper) throw notFound('该文书');
  if (!officer.officeCodes.includes(paper.office_code)) throw forbidden('文书由制发单位的经办人办理。');
  await requireNotRecused(trx, paper.case_id, officer.id);
  if (about) await refuseStale(trx, about.id, officer.seen);
  if (!mayTake(step, paper.status)) throw conflict('paper-order', paperSteps[step].refusal, `文书当前状态：${STATUS_NAMES[paper.status]}。`);
  return paper;
}

export interface PaperChange {
  /** word of the audit trail */
  action: string;
  set?: Record<string, unknown>;
  detail?: Record<string, unknown>;
}

/** Writes what a step changed, with its audit row. The paper must be locked. */
export async function recordPaperChange(trx: Knex.Transaction, paper: PaperRow, officer: PaperOfficer, at: Date, { action, set, detail }: PaperChange): Promise<void> {
  if (set) await trx('documents').where({ id: paper.id }).update(set);
  await appendAudit(trx, {
    chain: `case:${paper.case_id}`,
    actorId: officer.id,
    orgCode: paper.office_code,
    action,
    caseId: paper.case_id,
    detail: { id: paper.id, numberText: paper.number_text, ...detail },
    at,
  });
}
