import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { certificateReplacementProcedure } from '../../../domain/certificate-replacement/procedure.ts';
import { deathCancellationProcedure } from '../../../domain/death-cancellation/procedure.ts';
import type { AtTheDoor, ProcedureSpec } from '../../../domain/procedures/procedure-spec.ts';
import { enterCertificate, openRelation, setCertificateStatus } from '../../../domain/register/index.ts';
import { relationTransferProcedure } from '../../../domain/relation-transfer/procedure.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';
import { makeCertificate, makePerson, PROVINCE } from './support.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

type Trx = Parameters<NonNullable<ProcedureSpec['atTheDoor']>>[0];
interface Holder {
  personId: string;
  certificateId: string;
  number: string;
}
type Before = (trx: Trx, holder: Holder) => Promise<unknown>;

let numbers = 0;
const stated = { kind: 'duty', grade: 8, nature: 'duty' };
/** What the forces hand over. */
const ofTheForces = { category: 'C1a', certificate: { ...stated, kind: 'soldier' } };
const out = { applicationType: 'cross-province-out' };
const into = { applicationType: 'cross-province-in' };
const moveOut = { applicationType: 'in-province-out', toCounty: '449902' };
const moveIn = { applicationType: 'in-province-in', fromCounty: '449902' };
const keptOutside: Before = (trx, { personId }) => openRelation(trx, { personId, place: { kind: 'outside', name: '演示外省县' }, fromOn: '2020-01-01', caseId: null });

const nothing: Before = async () => undefined;
const ofAnother: Before = async (trx, { certificateId }) => trx('certificates').where({ id: certificateId }).update({ person_id: await makePerson(t.db) });
const status = (to: 'void' | 'seized' | 'lost'): Before => (trx, { certificateId }) => setCertificateStatus(trx, { certificateId, status: to, since: '2026-01-05', reason: '测试' });
const replaced: Before = (trx, { personId, certificateId }) => enterCertificate(trx, { personId, caseId: null, province: PROVINCE, kind: 'duty', nature: 'duty', grade: 8, issuedOn: '2026-01-05', replacesId: certificateId });
/** Lost ones keep their state when they are replaced. */
const lostAndReplaced: Before = async (trx, holder) => [await status('lost')(trx, holder), await replaced(trx, holder)];
const died: Before = (trx, { personId }) => trx('persons').where({ id: personId }).update({ died_on: '2026-01-05' });
const keptAt = (orgCode: string): Before => (trx, { personId }) => openRelation(trx, { personId, place: { kind: 'county', orgCode }, fromOn: '2020-01-01', caseId: null });
const underWay = (procedure: string, state = 'running', more: Record<string, unknown> = {}): Before => async (_, { personId }) => {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  await t.owner('cases').where({ id }).update({ person_id: personId, procedure, status: state, ...more, ...(state === 'closed' ? { closed_at: new Date('2026-01-05T10:00:00+08:00') } : {}) });
};

const [replacement, transfer, death] = [certificateReplacementProcedure, relationTransferProcedure, deathCancellationProcedure];

it.each<[what: string, spec: ProcedureSpec, before: Before, changes: Record<string, unknown>, refused: object | null]>([
  ['换证补证 of a certificate that is the holder’s', replacement, nothing, {}, null],
  ['… of another person’s', replacement, ofAnother, {}, { type: 'not-the-holder' }],
  ['… of a void one', replacement, status('void'), {}, { type: 'certificate-closed' }],
  ['… of one that was taken in', replacement, status('seized'), {}, { type: 'certificate-closed' }],
  ['… of a lost one', replacement, status('lost'), {}, null],
  ['… of one that was replaced already', replacement, lostAndReplaced, {}, { type: 'already-replaced' }],
  ['… with another grade than the register’s', replacement, nothing, { certificate: { ...stated, grade: 6 } }, { type: 'certificate-differs' }],
  ['… with another nature', replacement, nothing, { certificate: { ...stated, nature: 'war' } }, { type: 'certificate-differs' }],
  ['… with another kind', replacement, nothing, { certificate: { ...stated, kind: 'soldier' } }, { type: 'certificate-differs' }],
  ['… of a person who has died', replacement, died, {}, { type: 'holder-died' }],
  ['… beside another one', replacement, underWay('certificate-replacement'), {}, { type: 'replacement-open' }],
  ['… beside one that stands still', replacement, underWay('certificate-replacement', 'suspended'), {}, { type: 'replacement-open' }],
  ['… after one that is closed', replacement, underWay('certificate-replacement', 'closed'), {}, null],
  ['… beside a transfer', replacement, underWay('relation-transfer'), {}, null],
  ['转移 of a certificate that is the holder’s', transfer, nothing, ofTheForces, null],
  ['… of another person’s', transfer, ofAnother, ofTheForces, { type: 'not-the-holder' }],
  ['… of a void one', transfer, status('void'), ofTheForces, { type: 'certificate-closed' }],
  ['… of one that was taken in', transfer, status('seized'), ofTheForces, { type: 'certificate-closed' }],
  ['… of a relation that a county keeps', transfer, keptAt('449901'), ofTheForces, { type: 'relation-open' }],
  ['… of a person who has died', transfer, died, ofTheForces, { type: 'holder-died' }],
  ['… beside another one', transfer, underWay('relation-transfer'), ofTheForces, { type: 'transfer-open' }],
  ['军队移交 of a certificate that no forces give', transfer, nothing, { category: 'C1a' }, { type: 'invalid-form', article: '第34条' }],
  ['军队移交 of a person who was no soldier', transfer, nothing, { ...ofTheForces, category: 'C5' }, { type: 'invalid-form', article: '第34条' }],
  ['跨省迁出 of a relation that the county keeps', transfer, keptAt('449901'), out, null],
  ['… of one that the register does not know', transfer, nothing, out, null],
  ['… of one that another county keeps', transfer, keptAt('449902'), out, { type: 'relation-elsewhere' }],
  ['… of one that is in the other province already', transfer, keptOutside, out, { type: 'relation-elsewhere' }],
  ['… of another person’s certificate', transfer, ofAnother, out, { type: 'not-the-holder' }],
  ['… beside another transfer', transfer, underWay('relation-transfer'), out, { type: 'transfer-open' }],
  ['跨省迁入 of a person who is not registered here', transfer, nothing, into, null],
  ['… of one who went to another province and comes back', transfer, keptOutside, into, null],
  ['… of a relation that a county of ours keeps', transfer, keptAt('449902'), into, { type: 'relation-open' }],
  ['省内迁出 of a relation that the county keeps', transfer, keptAt('449901'), moveOut, null],
  ['… of one that the register does not know', transfer, nothing, moveOut, null],
  ['… of one that another county keeps', transfer, keptAt('449902'), moveOut, { type: 'relation-elsewhere', title: expect.stringContaining('不在本县') }],
  ['… of one that is in another province', transfer, keptOutside, moveOut, { type: 'relation-elsewhere' }],
  ['… of another person’s certificate', transfer, ofAnother, moveOut, { type: 'not-the-holder' }],
  ['… of a void one', transfer, status('void'), moveOut, { type: 'certificate-closed' }],
  ['… of one that was taken in', transfer, status('seized'), moveOut, { type: 'certificate-closed' }],
  ['… of a person who has died', transfer, died, moveOut, { type: 'holder-died' }],
  ['… beside another transfer', transfer, underWay('relation-transfer'), moveOut, { type: 'transfer-open' }],
  ['… beside the other side of the same move', transfer, underWay('relation-transfer', 'running', { application_type: 'in-province-in', county_code: '449902' }), moveOut, null],
  ['… beside a move that comes from that county', transfer, underWay('relation-transfer', 'running', { application_type: 'in-province-out', county_code: '449902' }), moveOut, { type: 'transfer-open' }],
  ['省内迁入 of a relation that the county keeps from which it comes', transfer, keptAt('449902'), moveIn, null],
  ['… of one that the register does not know', transfer, nothing, moveIn, null],
  ['… of one that is here already', transfer, keptAt('449901'), moveIn, { type: 'relation-elsewhere', title: expect.stringContaining('不在所填的迁出地') }],
  ['… of one that is in another province', transfer, keptOutside, moveIn, { type: 'relation-elsewhere' }],
  ['… of another person’s certificate', transfer, ofAnother, moveIn, { type: 'not-the-holder' }],
  ['… of a void one', transfer, status('void'), moveIn, { type: 'certificate-closed' }],
  ['… of one that was taken in', transfer, status('seized'), moveIn, { type: 'certificate-closed' }],
  ['… of a person who has died', transfer, died, moveIn, { type: 'holder-died' }],
  ['… beside another transfer', transfer, underWay('relation-transfer'), moveIn, { type: 'transfer-open' }],
  ['… beside the other side of the same move', transfer, underWay('relation-transfer', 'running', { application_type: 'in-province-out', county_code: '449902' }), moveIn, null],
  ['死亡注销 of a certificate that is the dead person’s', death, nothing, {}, null],
  ['… of another, living person’s', death, ofAnother, {}, { type: 'invalid-form', article: '第30条', title: expect.stringContaining('不是此人的证件') }],
  ['… with a death after the report', death, nothing, { diedOn: '2026-03-11' }, { type: 'invalid-form', article: '第30条', title: expect.stringContaining('死亡日期') }],
  ['… of a relation that another county keeps', death, keptAt('449902'), {}, { type: 'invalid-form', title: expect.stringContaining('不在本单位') }],
])('at the door: %s', async (_, spec, before, changes, refused) => {
  const number = `演残门${(numbers += 1)}`;
  const personId = await makePerson(t.db);
  const certificateId = await t.db.transaction((trx) => makeCertificate(trx, personId, { number }));
  await t.db.transaction((trx) => before(trx, { personId, certificateId, number }));
  const { certificate, applicationType = Object.keys(spec.types)[0], ...more } = { certificate: stated, ...changes } as { certificate: object; applicationType?: string };
  const application = { applicationDate: '2026-03-10', category: 'C5', person: { name: '测试甲', idNumber: '' }, certificate: { ...certificate, number }, certificateNumber: number, diedOn: '2026-03-01', ...more };
  const door = { caseId: randomUUID(), personId, applicationType, application, actor: { orgCode: '449901' }, now: new Date('2026-03-10T10:00:00+08:00') } as unknown as AtTheDoor;
  const asked = t.db.transaction(async (trx) => spec.atTheDoor?.(trx, door));
  if (refused === null) await expect(asked).resolves.toBeUndefined();
  else await expect(asked).rejects.toMatchObject({ fields: refused });
});
