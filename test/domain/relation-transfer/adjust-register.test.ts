import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getCase } from '../../../domain/cases/case-row.ts';
import { writeMessage } from '../../../domain/inbox/write-message.ts';
import { openRelation, payersOf, relationOf } from '../../../domain/register/index.ts';
import { adjustRegister, setLocalPayers } from '../../../domain/relation-transfer/in-province/adjust-register.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  // The county into which the sender is merged, and a third one.
  const { city_code } = (await t.owner('organisations').where({ code: '449901' }).first({ city_code: 'parent_code' })) as { city_code: string };
  for (const code of ['449981', '449982']) await t.owner('organisations').insert({ ...(await t.owner('organisations').where({ code: '449902' }).first()), code, parent_code: city_code, name: `并入县${code}`, document_word: `演并${code.slice(-1)}`, successor_code: null });
});
afterAll(() => t.close());

const province = { code: '440000' } as Parameters<typeof adjustRegister>[2];
let made = 0;

/** The case of the county that takes a relation in, with the file of the other county announced to it. */
async function receivingCase(keptAt: string): Promise<string> {
  const sender = await makeCase(t.db, t.deps.config.dataDir, '449901');
  const receiver = await makeCase(t.db, t.deps.config.dataDir, '449902');
  const { person_id: personId } = (await t.db('cases').where({ id: sender.id }).first('person_id')) as { person_id: string };
  const application = { applicationType: 'in-province-in', fromCounty: '449901', certificate: { number: `省内合并${(made += 1)}`, kind: 'soldier', grade: 8, nature: 'duty', issuedOn: '2020-03-01' } };
  const facts = { 'fill-registration-form': { newHousehold: '样例县样例镇样例路1号' } };
  await t.owner('cases').where({ id: receiver.id }).update({ person_id: personId, procedure: 'relation-transfer', application_type: 'in-province-in', category: 'C1a', application: JSON.stringify(application), facts: JSON.stringify(facts) });
  await t.db.transaction(async (trx) => {
    await openRelation(trx, { personId, place: { kind: 'county', orgCode: keptAt }, fromOn: '2020-01-01', caseId: null });
    await writeMessage(trx, t.clock, { name: 'file-announced', value: 'sent', fromCase: sender.id, fromOffice: '449901', toOffice: '449902', toCase: receiver.id, happenedOn: '2026-03-13' });
  });
  return receiver.id;
}

const mergeSender = (into: string | null) => t.owner('organisations').where({ code: '449901' }).update({ successor_code: into, closed_on: into && '2026-03-20' });
const enter = (caseId: string) => t.db.transaction(async (trx) => adjustRegister(trx, await getCase(trx, caseId), province, '2026-04-03'));

it.each<[what: string, successor: string | null, keptAt: string, from: string | null]>([
  ['the county that has sent the file', null, '449901', '449901'],
  ['the county into which it was merged between the dispatch and the entry', '449981', '449981', '449981'],
  ['another county', null, '449982', null],
  ['another county, although the sender was merged', '449981', '449982', null],
])('the relation leaves %s (successor %s, kept at %s)', async (_, successor, keptAt, from) => {
  const caseId = await receivingCase(keptAt);
  await mergeSender(successor);
  try {
    if (from === null) {
      await expect(enter(caseId)).rejects.toMatchObject({ fields: { type: 'relation-elsewhere' } });
      return;
    }
    expect(await enter(caseId)).toMatchObject({ from, to: '449902' });
    const row = await getCase(t.db, caseId);
    expect(await relationOf(t.db, row.person_id)).toMatchObject({ org_code: '449902', from_on: '2026-04-03' });
    await t.db.transaction((trx) => setLocalPayers(trx, row, '2026-04-03'));
    expect(await payersOf(t.db, row.person_id)).toMatchObject([{ year: 2026, code: from }, { year: 2027, code: '449902' }]);
  } finally {
    await mergeSender(null);
  }
});

it('nothing is entered without a file', async () => {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449902');
  await expect(enter(id)).rejects.toThrow('no file was announced');
});
