import { createHash, randomUUID } from 'node:crypto';
import { checkCharacter } from '../../../regulations/persons/id-number.ts';
import type { Executor } from '../../../domain/database/connect.ts';
import { officeChain } from '../../../domain/organisations/office-chain.ts';
import { storeContent } from '../../../domain/files/store-content.ts';

export interface MadeCase {
  id: string;
  idNumber: string;
  actId: string;
  fileId: string;
  documentId: string;
  taskId: string;
  incidentId: string;
}

let made = 0;

/** A valid number (GB 11643) of an invented person. */
export function inventedIdNumber(): string {
  const first17 = `44990119800101${String((made += 1)).padStart(3, '0')}`;
  return first17 + checkCharacter(first17);
}

/**
 * A running case of a county as the application and the engine's events would have written it: an act, a material with a file,
 * a rendered paper, an open task of the county's group, a deadline, an incident.
 */
export async function makeCase(db: Executor, dataDir: string, countyCode: string, name = '测试甲'): Promise<MadeCase> {
  const offices = await officeChain(db, countyCode);
  const [caseId, personId, actId, fileId, documentId] = Array.from({ length: 5 }, () => randomUUID()) as [string, string, string, string, string];
  const [taskId, incidentId, instanceId] = Array.from({ length: 3 }, () => randomUUID()) as [string, string, string];
  const idNumber = inventedIdNumber();
  const { id: userId } = (await db('users').where({ login: 'county1' }).first('id')) as { id: string };
  const hash = createHash('sha256').update('bundle').digest('hex');
  await db('releases').insert({ id: randomUUID(), bundle_hash: hash, deployment_id: 'd1', definitions: JSON.stringify({ 'disability-rating': 'disability-rating:1:1' }) }).onConflict('bundle_hash').ignore();
  const { id: releaseId } = (await db('releases').where({ bundle_hash: hash }).first('id')) as { id: string };
  const stored = await storeContent(db, dataDir, Buffer.from(`%PDF-1.7 ${caseId}\n%%EOF`), 'application/pdf');
  await db('persons').insert({ id: personId, name, id_number: idNumber, sex: 'male', birth_date: '1980-01-01', phone: '13000000000', address: '演示县某村', registered_county: countyCode });
  await db('cases').insert({
    id: caseId, case_no: `演${countyCode}〔2025〕${made}号`, procedure: 'disability-rating', application_type: 'initial', category: 'C2', person_id: personId,
    county_code: offices.countyCode, city_code: offices.cityCode, province_code: offices.provinceCode, status: 'running', application_date: '2025-06-03',
    application: JSON.stringify({ name, idNumber, statement: `本人号码${idNumber}，特此申请`, nested: [{ guardian: { idNumber } }] }), release_id: releaseId, process_instance_id: instanceId, created_by: userId,
  });
  await db('acts').insert({
    id: actId, case_id: caseId, act: 'apply', round: 1, status: 'effective', happened_on: '2025-06-03', recorded_at: new Date('2025-06-03T10:00:00+08:00'), actor_id: userId, actor_name: '县经办甲（演示）',
    org_code: countyCode, org_level: 'county', payload: JSON.stringify({ remark: `证件号${idNumber}` }),
  });
  await db('process_instances').insert({ id: instanceId, case_id: caseId, root_id: instanceId, definition_key: 'disability-rating', definition_id: 'disability-rating:1:1', state: 'ACTIVE' });
  await db('steps').insert([
    { id: randomUUID(), case_id: caseId, process_instance_id: instanceId, definition_key: 'disability-rating', activity_id: 'application-submitted', name: '提出书面申请', type: 'startEvent', started_at: new Date('2025-06-03T10:00:00+08:00'), ended_at: new Date('2025-06-03T10:00:01+08:00') },
    { id: randomUUID(), case_id: caseId, process_instance_id: instanceId, definition_key: 'disability-rating', activity_id: 'county-review', name: '县级审查', type: 'userTask', started_at: new Date('2025-06-03T10:00:02+08:00') },
  ]);
  await db('tasks').insert({ id: taskId, case_id: caseId, process_instance_id: instanceId, process_key: 'disability-rating', task_key: 'county-review', name: '县级审查', candidate_groups: [`org${countyCode}`], created_at: new Date('2025-06-03T10:00:02+08:00') });
  await db('deadlines').insert({ id: randomUUID(), case_id: caseId, key: 'acceptance-notice', round: 1, article: '第15条', started_on: '2025-06-03', due_on: '2025-07-01', remind_on: '2025-06-24', provisional: false });
  await db('incidents').insert({ id: incidentId, case_id: caseId, process_instance_id: instanceId, type: 'failedJob', activity_id: 'county-review', message: `失败：${idNumber}`, created_at: new Date('2025-06-04T10:00:00+08:00') });
  const materialId = randomUUID();
  await db('materials').insert({ id: materialId, case_id: caseId, code: 'M01', title: '书面申请', article: '第14条' });
  await db('material_files').insert({ id: fileId, material_id: materialId, sha256: stored.sha256, file_name: '申请书.pdf', round: 1, added_by: userId });
  await db('documents').insert({
    id: documentId, case_id: caseId, kind: 'materials-notice', round: 1, title: '材料告知书', office_code: countyCode, series: 'test', number_year: 2025, number_seq: made, number_text: `演〔2025〕${made}号`,
    data: JSON.stringify({}), template_version: '1', status: 'rendered', pdf_sha256: stored.sha256, issued_on: '2025-06-04', issued_at: new Date('2025-06-04T10:00:00+08:00'),
  });
  return { id: caseId, idNumber, actId, fileId, documentId, taskId, incidentId };
}
