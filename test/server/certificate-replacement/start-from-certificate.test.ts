import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recordCertificate } from '../../../domain/register/index.ts';
import { signIn } from '../support/browser.ts';
import type { Browser } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let county: Browser;
let personId: string;
beforeAll(async () => {
  t = await testApp();
  county = await signIn(t, 'county1');
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  ({ person_id: personId } = (await t.db('cases').where({ id }).first('person_id')) as { person_id: string });
});
afterAll(() => t.close());

const registered = (number: string, expiresOn: string | null): Promise<string> =>
  t.db.transaction((trx) => recordCertificate(trx, { personId, caseId: null, origin: 'import', kind: 'police', number, nature: 'duty', grade: 8, issuedOn: '2015-06-03', expiresOn }));
const startWith = async (id: string, browser = county) => {
  const answer = await browser.get(`/api/certificates/${id}/replacement`);
  return { status: answer.statusCode, answers: answer.json<{ answers?: Record<string, unknown> }>().answers };
};

it('begins an application with what the register knows of the certificate and its holder, without the personal number', async () => {
  const { status, answers } = await startWith(await registered('粤残演示700001', null));
  expect(status).toBe(200);
  expect(answers).toEqual({
    person: { name: '测试甲', phone: '13000000000', address: '演示县某村' },
    category: 'C2',
    certificate: { number: '粤残演示700001', kind: 'police', grade: 8, nature: 'duty', issuedOn: '2015-06-03' },
  });
});

it('says of one that has expired that this is the reason (第26条)', async () => {
  const { answers } = await startWith(await registered('粤残演示700002', '2020-06-03'));
  expect(answers).toMatchObject({ applicationType: 'renewal', reason: 'expired', certificate: { expiresOn: '2020-06-03' } });
});

it('is not found by another county, nor for a certificate that is not registered', async () => {
  const id = await registered('粤残演示700003', null);
  expect((await startWith(id, await signIn(t, 'othercounty'))).status).toBe(404);
  expect((await startWith(randomUUID())).status).toBe(404);
});
