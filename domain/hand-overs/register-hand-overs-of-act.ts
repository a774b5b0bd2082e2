import type { Knex } from 'knex';
import { routingClass } from '../../regulations/eligibility/index.ts';
import type { Category } from '../../regulations/eligibility/index.ts';
import { enteredBy } from '../acts/act-row.ts';
import type { ActRow } from '../acts/act-row.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { getCase } from '../cases/case-row.ts';
import { textOf } from '../cases/load-paper-context.ts';
import { hasReceivedCertificate } from '../relation-transfer/received-certificate.ts';
import type { DocumentKind } from '../rendering/index.ts';
import { lawInForce } from '../settings/law-in-force.ts';
import { actsWithPapers, handOverRouteOf } from './hand-over-routes.ts';
import type { HandOverRoute } from './hand-over-routes.ts';
import type { HandOverRow } from './receive-hand-over.ts';
import { PARTIES, handOn, registerHandOver } from './register-hand-over.ts';
import type { HandOver, HandedItem } from './register-hand-over.ts';

/** An act has become effective: what passes with it is entered in the register, and a receipt that its form notes is too (第31条). */
export async function registerHandOversOfAct(trx: Knex.Transaction, act: ActRow): Promise<void> {
  await noteReceipt(trx, act);
  // A file that never came cannot go back.
  if (!actsWithPapers.includes(act.act) || textOf(act.payload, 'mode') === 'not-received') return;
  const row = await getCase(trx, act.case_id);
  const route = handOverRouteOf(act.act, { personClass: routingClass(row.category as Category, await lawInForce(trx, row.application_date)), applicationType: row.application_type });
  if (!route) return;
  const noted = route.notedOn === undefined ? handedOn(act, route.legs[0].from) : textOf(act.payload, route.notedOn);
  if (noted === null) return;
  await registerRoute(trx, row, act, route, noted);
  if (route.also) await registerRoute(trx, row, act, route.also, receivedDayOf(act, route.also.receiptOf) ?? act.happened_on);
}

async function registerRoute(trx: Knex.Transaction, row: CaseRow, act: ActRow, route: HandOverRoute, on: string): Promise<void> {
  const [leg, ...onward] = route.legs;
  const isDelivery = leg.to === 'applicant';
  const method = methodOf(act, isDelivery || leg.from === 'applicant');
  const received = receivedWith(act, leg.to, method);
  await registerHandOver(trx, row, {
    leg,
    onward,
    act: act.act,
    actId: act.id,
    items: await itemsOf(trx, row, route),
    method,
    mailNumber: textOf(act.payload, 'mailNumber') ?? textOf(act.payload, 'confidentialNumber'),
    handedOn: on,
    handedBy: PARTIES[leg.from] ?? act.actor_name,
    // Who registers several receipts at once, or a file that has come back, may have had it for days.
    received: received && (route.notedOn !== undefined || (on < received.on && leg.from === 'applicant')) ? { ...received, on } : received,
  });
}

/** The day on which a paper of the form's list came in; null: the form does not say. */
function receivedDayOf(act: ActRow, code: string | undefined): string | null {
  const line = ((act.payload['items'] ?? []) as { code: string; receivedOn?: string }[]).find((item) => item.code === code);
  return line?.receivedOn ?? null;
}

/** How the papers went, as the form says; from hand to hand where it does not. */
function methodOf(act: ActRow, isSignedFor: boolean): HandOver['method'] {
  const mode = textOf(act.payload, 'mode') ?? textOf(act.payload, 'channel');
  if (mode === 'registered-mail' || mode === 'confidential-mail') return mode;
  if (mode === 'confidential' || textOf(act.payload, 'confidentialNumber') !== null) return 'confidential-mail';
  return isSignedFor ? 'signed-receipt' : 'in-person';
}

/** What an institution or applicant handed over left them on the day that the form notes, at the latest on the day of receipt. */
function handedOn(act: ActRow, from: string): string {
  const sent = from === 'institution' ? textOf(act.payload, 'signedOn') : (textOf(act.payload, 'sentOn') ?? null);
  return sent !== null && sent <= act.happened_on ? sent : act.happened_on;
}

/** What the county has in hand when it registers it. */
const registeredOnReceipt: readonly string[] = ['apply', 'supplement-materials', 'receive-appraisal-opinion', 'report-death', 'apply-for-replacement', 'supplement-replacement-materials', 'apply-for-relation-transfer', 'supplement-transfer-materials', 'receive-transfer-papers', 'retry-transfer', 'give-up-transfer'];

/** The county registers what it gets and what is signed for on the spot; everything else is received later by whoever gets it. */
function receivedWith(act: ActRow, to: string, method: string): { on: string; by: string } | undefined {
  if (to === 'county' && registeredOnReceipt.includes(act.act)) return { on: act.happened_on, by: act.actor_name };
  if (to === 'applicant' && method === 'signed-receipt') return { on: act.happened_on, by: textOf(act.payload, 'recipient') ?? '申请人' };
  return undefined;
}

/** The tasks whose form asks when the case's papers came in; elsewhere `receivedOn` is the day of something else (the notice of a supervision). */
export const receiptTasks: readonly string[] = ['disability-rating/city-forward-negative', 'disability-rating/province-negative-review', 'disability-rating/city-review', 'disability-rating/province-first-review', 'death-cancellation/forward-death', 'death-cancellation/record-death-filing',
  'certificate-replacement/county-review', 'certificate-replacement/city-review', 'certificate-replacement/province-review', 'certificate-replacement/city-pass-certificate', 'certificate-replacement/receive-certificate',
  'military-inbound/county-review', 'military-inbound/forward-mismatch', 'military-inbound/handle-mismatch', 'military-inbound/province-review', 'cross-province-out/city-file', 'cross-province-out/province-file', 'cross-province-in/query-origin', 'relation-report/city-review', 'relation-return/city-pass-certificate', 'relation-return/receive-certificate', 'in-province-in/province-review'];

/** A form of a higher office notes when it received the papers. */
async function noteReceipt(trx: Knex.Transaction, act: ActRow): Promise<void> {
  const on = textOf(act.payload, 'receivedOn');
  if (on === null || !receiptTasks.includes(`${act.process_key ?? ''}/${act.activity_id ?? ''}`)) return;
  const open = (await trx('paper_hand_overs').where({ case_id: act.case_id, to_code: act.org_code, received_on: null, supervision_id: null }).orderBy('seq', 'desc').first()) as HandOverRow | undefined;
  if (!open || on < open.handed_on) return;
  await trx('paper_hand_overs').where({ id: open.id }).update({ received_on: on, received_by: act.actor_name, receipt_recorded_by: enteredBy(act), receipt_recorded_at: act.recorded_at });
  await appendAudit(trx, { chain: `case:${act.case_id}`, actorId: enteredBy(act), orgCode: act.org_code, action: 'papers-received', caseId: act.case_id, detail: { id: open.id, number: open.number_text, receivedOn: on, actId: act.id }, at: act.recorded_at });
  await handOn(trx, await getCase(trx, act.case_id), { act: open.act, actId: open.act_id, items: open.items, onward: open.onward }, { on, name: act.actor_name });
}

async function itemsOf(trx: Knex.Transaction, row: CaseRow, route: HandOverRoute): Promise<HandedItem[]> {
  const held = route.held !== undefined && hasReceivedCertificate(row) ? [route.held] : [];
  const besides = [...(route.besides ?? []), ...held].map((name): HandedItem => ({ name, numberText: null, pages: null, note: null }));
  const materials = route.carries === 'file' || route.carries === 'materials' || route.withMaterials ? await materialsOf(trx, row.id) : [];
  const kinds = route.carries === 'file' ? null : route.carries === 'materials' ? [] : route.carries;
  return [...besides, ...(await papersOf(trx, row.id, kinds)), ...materials];
}

async function materialsOf(trx: Knex.Transaction, caseId: string): Promise<HandedItem[]> {
  const found = (await trx('materials as m')
    .join('material_files as f', 'f.material_id', 'm.id')
    .leftJoin('material_files as newer', 'newer.replaces_id', 'f.id')
    .leftJoin('files as s', 's.sha256', 'f.sha256')
    .where('m.case_id', caseId)
    .whereNull('newer.id')
    .groupBy('m.code', 'm.title')
    .orderBy('m.code')
    .select('m.title', trx.raw('count(f.id)::int as files'), trx.raw('case when bool_and(s.pages is not null) then sum(s.pages)::int end as pages'))) as { title: string; files: number; pages: number | null }[];
  return found.map((item) => ({ name: item.title, numberText: null, pages: item.pages, note: item.files > 1 ? `${item.files}份` : null }));
}

/** @param kinds null: every paper of the case except those that stay between offices */
async function papersOf(trx: Knex.Transaction, caseId: string, kinds: readonly DocumentKind[] | null): Promise<HandedItem[]> {
  const query = trx('documents as d').leftJoin('files as s', 's.sha256', 'd.pdf_sha256').where('d.case_id', caseId).whereNot('d.status', 'voided').orderBy(['d.issued_at', 'd.number_text']);
  if (kinds) query.whereIn('d.kind', [...kinds]);
  else query.whereNotIn('d.kind', ['supervision-notice', 'materials-notice']);
  const found = (await query.select({ name: 'd.title', numberText: 'd.number_text', pages: 's.pages' })) as Omit<HandedItem, 'note'>[];
  return found.map((item) => ({ ...item, note: null }));
}
