import { randomUUID } from 'node:crypto';
import { partitionOf } from '../../../../domain/engine-events/engine-event.ts';
import { registerHandOver } from '../../../../domain/hand-overs/register-hand-over.ts';
import { getCase } from '../../../../domain/cases/case-row.ts';
import { inventedIdNumber } from '../../support/make-case.ts';
import type { MadeCase } from '../../support/make-case.ts';
import type { TestApp } from '../../support/test-app.ts';
import { loginOf, OFFICE } from './everybody.ts';
import { idOf } from './accounts.ts';

/** What else stands behind addresses: of the made case, its person, its county and the city above it. */
export interface FurtherObjects {
  /** two records that are probably one person; a third makes the pair stay in the list when these are told apart */
  first: string;
  second: string;
  mergerId: string;
  /** from the county to the city, and on to the province */
  handOverId: string;
  /** of an officer who had acted already */
  recusalId: string;
  requestId: string;
  /** with its photo */
  noticeId: string;
  institutionId: string;
  designationId: string;
  expertId: string;
  /** told to one person: the caseworker of the line's county, or of the other province */
  taskHandOverId: string;
  /** of the engine, that cannot be applied */
  heldEventId: string;
}

const AT = new Date('2025-06-04T10:00:00+08:00');
let made = 0;

/** Adds to a made case one of everything that an address may be about. @param recipient login of the one who is told that a task changed hands */
export async function makeFurtherObjects(t: TestApp, { id: caseId, documentId, taskId }: MadeCase, name: string, recipient: string): Promise<FurtherObjects> {
  const { db } = t;
  const row = await getCase(db, caseId);
  const [handOverId] = await db.transaction(async (trx) => {
    const entry = { onward: [], act: 'county-proposes-grade', actId: null, items: [{ name: '审批表', numberText: null, pages: 3, note: null }], method: 'in-person' as const, mailNumber: null, handedOn: '2025-06-04', handedBy: '测试' };
    return [await registerHandOver(trx, row, { ...entry, leg: { from: 'county', to: 'city' } }), await registerHandOver(trx, row, { ...entry, leg: { from: 'city', to: 'province' } })];
  });
  const { pdf_sha256: sha256 } = (await db('documents').where({ id: documentId }).first('pdf_sha256')) as { pdf_sha256: string };
  const userId = await idOf(t, 'county1');
  const id = { recusalId: randomUUID(), requestId: randomUUID(), noticeId: randomUUID(), taskHandOverId: randomUUID(), ...(await makeInstitution(t, row.city_code)), ...(await makePersons(t, row.county_code, name, userId)) };
  await db('recusal_declarations').insert({ id: id.recusalId, case_id: caseId, user_id: userId, declaration: 'recuses', ground: 'interest', basis: 'self', earlier_acts: 1, recorded_by: userId, recorded_at: AT });
  await db('recusal_requests').insert({ id: id.requestId, case_id: caseId, requested_on: '2025-06-04', requested_by: '申请人', against_user: userId, ground: 'interest', reason: '认为有利害关系', recorded_by: userId, recorded_at: AT });
  await db('public_notices').insert({ id: id.noticeId, case_id: caseId, round: 1, place: '演示公告栏', posted_on: '2025-06-04', evidence_sha256: sha256, evidence_name: '现场.pdf' });
  await db('document_services').insert({ document_id: documentId, mode: 'signed-receipt', recipient: '测试', served_on: '2025-06-04', receipt_sha256: sha256, receipt_name: '回执.pdf', recorded_by: userId, recorded_at: AT });
  await db('task_hand_overs').insert({ id: id.taskHandOverId, task_id: taskId, case_id: caseId, kind: 'transfer', to_user: await idOf(t, recipient), by_user: userId, reason: '调整分工', with_draft: false, at: AT });
  const { deadline_id: deadlineId } = (await db('deadlines').where({ case_id: caseId }).first({ deadline_id: 'id' })) as { deadline_id: string };
  await db('deadline_alerts').insert({ deadline_id: deadlineId, kind: 'reminder', org_code: row.county_code, raised_on: '2025-06-04' });
  return { ...id, handOverId: handOverId as string, heldEventId: await makeHeldEvent(t, row.process_instance_id as string) };
}

/** A step of the case whose start is no time. */
async function makeHeldEvent({ db, owner }: TestApp, root: string): Promise<string> {
  const payload = JSON.stringify({ event: 'start', activityInstanceId: randomUUID(), activityId: 'county-review', activityType: 'userTask', startTime: 'no time' });
  const [event] = (await owner('bridge.engine_events').insert({ partition: partitionOf(root), process_instance_id: root, root_process_instance_id: root, kind: 'activity', payload }).returning('id')) as { id: string }[];
  const id = (event as { id: string }).id;
  await db('held_events').insert({ event_id: id, root_id: root, kind: 'activity', activity_id: 'county-review', cause: 'no time', held_since: AT, tried_at: AT });
  return id;
}

/** The one to whom the hand-over of the line's case is told. */
export const TOLD = loginOf('caseworker', 'county');

/** An institution that the city has designated, with an expert. */
async function makeInstitution({ db }: TestApp, cityCode: string): Promise<{ institutionId: string; designationId: string; expertId: string }> {
  const [institutionId, designationId, expertId] = [randomUUID(), randomUUID(), randomUUID()];
  await db('appraisal_institutions').insert({ id: institutionId, name: `演示医院${cityCode}-${institutionId.slice(0, 8)}`, hospital_class: 2, occupational_qualified: false, psychiatric: false });
  await db('institution_designations').insert({ id: designationId, institution_id: institutionId, kind: 'ordinary', org_code: cityCode, document_number: '演示〔2025〕1号', valid_from: '2025-01-01' });
  await db('experts').insert({ id: expertId, institution_id: institutionId, code: 'E01', name: '测试专家', title: '主任医师', disciplines: ['骨科'], senior_title: true, knows_assessment: true, good_conduct: true, valid_from: '2025-01-01', entry_reason: '入库' });
  return { institutionId, designationId, expertId };
}

/** Three records of a county that look like one person, and two that were merged. */
async function makePersons({ db }: TestApp, county: string, name: string, userId: string): Promise<{ first: string; second: string; mergerId: string }> {
  const [first, second, third, kept, merged, mergerId] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string];
  const person = (id: string, called: string, birth: string) => ({ id, name: called, id_number: inventedIdNumber(), sex: 'male', birth_date: birth, registered_county: county });
  made += 1;
  const double = [first, second, third].map((id) => person(id, `${name}重`, `1970-01-0${made}`));
  await db('persons').insert([...double, person(kept, `${name}留`, `1971-01-0${made}`), person(merged, `${name}并`, `1972-01-0${made}`)]);
  await db('persons').where({ id: merged }).update({ merged_into: kept });
  await db('person_mergers').insert({ id: mergerId, kept_id: kept, merged_id: merged, reason: '同一人', fields_before: '{}', fields_after: '{}', kept_refs: '[]', moved_refs: '[]', merged_by: userId, org_code: OFFICE.county, merged_at: AT });
  return { first, second, mergerId };
}
