import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { recordCertificate } from '../../../domain/register/index.ts';
import { inventIdNumber } from '../../../scripts/demo/invent-id-number.ts';
import { openDatabase } from '../support/database.ts';
import { runStory } from '../support/run-story.ts';
import { signInAll, takeSteps } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { numberFor, stories } from './stories.ts';

let db: Knex;
let clients: Clients;

beforeAll(async () => {
  db = openDatabase();
  clients = await signInAll();
});
afterAll(() => db.destroy());

const [confirmed] = stories as [(typeof stories)[number]];

describe('given a holder in the register whose death has been confirmed', () => {
  let personId: string;
  let number: string;
  let caseId: string;

  beforeAll(async () => {
    const story = { ...confirmed, steps: confirmed.steps.slice(0, 2), application: (idNumber: string) => { number = numberFor(idNumber); return confirmed.application(idNumber); } };
    ({ id: caseId } = await runStory(clients, 'death-cancellation', story, db));
    ({ person_id: personId } = (await db('cases').where({ id: caseId }).first('person_id')) as { person_id: string });
  }, 120_000);

  test('then the certificate is void since the confirmation, with an entry in its 变更栏 (第30条)', async () => {
    expect(await db('certificates').where({ number }).first('status', db.raw('status_since::text'))).toEqual({ status: 'void', status_since: '2026-03-10' });
    expect(await db('certificate_changes').where({ case_id: caseId }).select('kind', 'article', 'entered_by')).toEqual([{ kind: 'void', article: '第30条', entered_by: '449901' }]);
  });

  test('then the relation ended with the day of death, which the person’s record says', async () => {
    expect(await db('pension_relations').where({ person_id: personId }).select(db.raw('until_on::text'), 'closed_by_case')).toEqual([{ until_on: '2026-03-05', closed_by_case: caseId }]);
    expect(await db('persons').where({ id: personId }).first(db.raw('died_on::text'))).toEqual({ died_on: '2026-03-05' });
  });

  test('then the same certificate is not cancelled twice', async () => {
    const { application } = (await db('cases').where({ id: caseId }).first('application')) as { application: Record<string, unknown> };
    const again = clients.county1.post('/api/cases', { requestId: randomUUID(), procedure: 'death-cancellation', applicationType: 'death', application, materials: [], simulatedOn: '2026-03-12' });
    await expect(again).rejects.toMatchObject({ message: expect.stringContaining('不需再办理死亡注销') });
  });
});

describe.each([
  ['a certificate that is not in the register', {}, '名册中没有'],
  ['a death after its report', { diedOn: '2026-03-20' }, '死亡日期不得晚于报告日期'],
])('given a report of %s', (_, change, words) => {
  test('then no case is opened, and the reason is said with the article', async () => {
    const application = { ...confirmed.application(inventIdNumber()), ...change };
    const asked = clients.county1.post('/api/cases', { requestId: randomUUID(), procedure: 'death-cancellation', applicationType: 'death', application, materials: [], simulatedOn: '2026-03-12' });
    await expect(asked).rejects.toMatchObject({ message: expect.stringContaining(words) });
  });
});

describe('given a holder whose lost certificate was replaced', () => {
  const lost = (idNumber: string): string => `${numberFor(idNumber)}旧`;
  const idNumber = inventIdNumber();

  beforeAll(async () => {
    await confirmed.before?.(db, idNumber);
    await db.transaction(async (trx) => {
      const now = (await trx('certificates').where({ number: numberFor(idNumber) }).first('id', 'person_id')) as { id: string; person_id: string };
      const old = await recordCertificate(trx, { personId: now.person_id, caseId: null, origin: 'import', kind: 'soldier', number: lost(idNumber), nature: 'duty', grade: 7, issuedOn: '2010-06-01', expiresOn: null, status: 'lost', statusSince: '2015-05-01' });
      await trx('certificates').where({ id: now.id }).update({ replaces_id: old });
    });
  });

  const report = (client: Clients[keyof Clients], change: Record<string, unknown>) =>
    client.post<{ id: string }>('/api/cases', { requestId: randomUUID(), procedure: 'death-cancellation', applicationType: 'death', application: { ...confirmed.application(idNumber), ...change }, materials: [], simulatedOn: '2026-03-09' });

  test('then a report under the lost number is refused with the number that holds now', async () => {
    await expect(report(clients.county1, { certificateNumber: lost(idNumber) })).rejects.toThrow(`按现用证件 ${numberFor(idNumber)} 登记`);
  });

  test('then another county than the one that keeps the relation cannot cancel it', async () => {
    await expect(report(clients.othercounty, {})).rejects.toThrow('抚恤关系不在本单位');
  });

  test('then both are void once the death is confirmed', async () => {
    const { id } = await report(clients.county1, {});
    await takeSteps(clients, id, confirmed.steps.slice(0, 2));
    expect(await db('certificates').whereIn('number', [numberFor(idNumber), lost(idNumber)]).pluck('status')).toEqual(['void', 'void']);
  });
});
