import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ServiceTaskEntry } from '../../processes/registry.ts';
import { findAct } from '../../regulations/acts/index.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { CaseRow } from '../cases/case-row.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import { documentCatalog } from '../rendering/index.ts';
import type { DocumentKind } from '../rendering/index.ts';
import { keepEffect } from './past-system-steps.ts';
import type { PastStep } from './past-step.ts';
import { officeOf, recordPastAct } from './record-past-act.ts';
import type { Level } from './record-past-act.ts';

/** The papers of these kinds are a county's; those of the others belong to the level whose act they are. */
const MADE_AT: Readonly<Record<string, Level>> = { 'city-report': 'city', 'inbound-audit-report': 'city' };

/**
 * Keeps papers that were issued before the case came here, with their old numbers: nothing is numbered, rendered or issued anew. What issuing them performed is recorded with their day.
 * @throws Problem past-papers when other papers are given than the step issues
 */
export async function recordPastPapers(trx: Knex.Transaction, clock: Clock, { row, entry, step, recorder, offset }: { row: CaseRow; entry: ServiceTaskEntry; step: PastStep; recorder: string; offset: number }): Promise<void> {
  const kinds = (entry.documents ?? []) as readonly DocumentKind[];
  const same = kinds.length === step.papers.length && kinds.every((kind) => step.papers.some((paper) => paper.kind === kind));
  if (!same) throw new Problem({ type: 'past-papers', status: 422, title: `“${entry.name}”应当登记${kinds.map((kind) => `《${documentCatalog[kind].title}》`).join('、')}。`, errors: [{ path: '/papers', message: '文书与该环节不符' }] });
  const acts = entry.acts ?? [];
  const level = acts[0] === undefined ? (MADE_AT[kinds[0] as string] ?? 'county') : (findAct(acts[0]).level as Level);
  const at = clock.now();
  const documentIds = kinds.map(() => randomUUID());
  const round = await keepEffect(trx, row.id, acts[0] ?? (entry.topic.split('.').at(-1) as string), { documentIds, acts }, at);
  for (const [place, kind] of kinds.entries()) {
    const numberText = step.papers.find((paper) => paper.kind === kind)?.numberText?.trim() || '无文号';
    await trx('documents').insert({
      id: documentIds[place], case_id: row.id, kind, round, title: documentCatalog[kind].title, office_code: officeOf(row, level), number_text: numberText, data: JSON.stringify({ numberText }),
      template_version: 'paper', status: 'on-paper', issued_on: step.happenedOn, issued_at: new Date(at.getTime() + offset),
    });
    await appendAudit(trx, { chain: `case:${row.id}`, actorId: recorder, orgCode: row.county_code, action: 'past-paper-recorded', caseId: row.id, detail: { id: documentIds[place], kind, numberText }, at });
  }
  for (const act of acts) await recordPastAct(trx, clock, { row, act, happenedOn: step.happenedOn, level, outcome: null, doneBy: step.doneBy, payload: {}, process: step.process, element: step.element, recorder, offset });
}
