import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { openTask, takeStep } from '../../../scripts/demo/act-in-case.ts';
import { until } from '../../../scripts/demo/api-client.ts';
import { arrival, arrivalOf, atCounty, broughtDown, departed, departure, departureOf, departurePapers, fileBack, receipts } from '../../../scripts/demo/in-province-story.ts';
import { inventIdNumber } from '../../../scripts/demo/invent-id-number.ts';
import { announcementFor, openFromAnnouncement } from '../../../scripts/demo/open-from-announcement.ts';
import { changesOf, findCertificate, payersOf, relationsOf } from '../../../domain/register/index.ts';
import { refusalOf } from '../case-life/support.ts';
import { openDatabase } from '../support/database.ts';
import { signInAll } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { applies, caseOf, comesFirst, goesOn, isTakenIn, look, newMove, play } from './support/play-move.ts';
import type { Move } from './support/play-move.ts';

let clients: Clients;
let db: Knex;

beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
});
afterAll(() => db.destroy());

const messagesOf = (move: Move): Promise<{ name: string; value: string; state: string; to_case: string | null; round: number }[]> =>
  db('office_messages').whereIn('from_case', [...move.cases.out, ...move.cases.in]).orderBy('seq').select('name', 'value', 'state', 'to_case', 'round');
const statusOf = async (work: Promise<unknown>): Promise<number> => (await refusalOf(work)).status;

describe('both orders of arrival', () => {
  test('given the file first: it waits in the list of the county, then for the case that is opened from it', async () => {
    const move = await play(newMove(clients, db), [applies(), goesOn('out', departure)]);
    const entry = await announcementFor(clients.othercounty, move.number);
    expect(entry).toMatchObject({ personName: '演示甲', fromOffice: '演示县退役军人事务局', sentOn: '2026-03-13', idNumber: expect.stringMatching(/^\d{3}\*+[\dX]{4}$/) });
    expect(await messagesOf(move)).toEqual([{ name: 'file-announced', value: 'sent', state: 'waiting', to_case: null, round: 1 }]);
    await play(move, [isTakenIn()]);
    await openTask(clients.othercounty, caseOf(move, 'in'), 'check-receipts');
    expect(await messagesOf(move)).toEqual([{ name: 'file-announced', value: 'sent', state: 'delivered', to_case: caseOf(move, 'in'), round: 1 }]);
    expect((await clients.othercounty.get<{ announcements: { id: string }[] }>('/api/inbox')).announcements.map(({ id }) => id)).not.toContain(entry.id);
  }, 120_000);

  test('given the person first: the case waits, and nothing is in the list when the file comes', async () => {
    const move = await play(newMove(clients, db), [applies(), comesFirst()]);
    await until('the case that waits', async () => (await db('steps').where({ case_id: caseOf(move, 'in'), activity_id: 'await-file' }).whereNull('ended_at').first('id')) as { id: string } | undefined);
    await play(move, [goesOn('out', departure)]);
    await openTask(clients.othercounty, caseOf(move, 'in'), 'check-receipts');
    const view = await look(move, 'in');
    expect(view.timeline.find(({ act }) => act === 'learn-of-file')).toMatchObject({ happenedOn: '2026-03-13', status: 'effective' });
    expect((await clients.othercounty.get<{ announcements: { certificateNumber: string }[] }>('/api/inbox')).announcements.map(({ certificateNumber }) => certificateNumber)).not.toContain(move.number);
  }, 120_000);

  test('given both at the same moment: they find each other', async () => {
    const move = await play(newMove(clients, db), [applies(), goesOn('out', departure.slice(0, -1))]);
    await Promise.all([goesOn('out', departure.slice(-1))(move), comesFirst('2026-03-13')(move)]);
    await openTask(clients.othercounty, caseOf(move, 'in'), 'check-receipts');
    expect(await messagesOf(move)).toEqual([{ name: 'file-announced', value: 'sent', state: 'delivered', to_case: caseOf(move, 'in'), round: 1 }]);
  }, 120_000);
});

describe('each side sees only its own', () => {
  let move: Move;
  let messageId: string;
  beforeAll(async () => {
    move = await play(newMove(clients, db), [applies(), goesOn('out', departure)]);
    messageId = (await announcementFor(clients.othercounty, move.number)).id;
  }, 120_000);

  test('an announcement is for the county that it names, and for no other', async () => {
    expect((await clients.county1.get<{ announcements: { id: string }[] }>('/api/inbox')).announcements.map(({ id }) => id)).not.toContain(messageId);
    expect(await statusOf(clients.county1.get(`/api/inbox/${messageId}/application`))).toBe(404);
    expect(await statusOf(clients.county1.post(`/api/inbox/${messageId}/refusal`, { reason: '不是迁入本县的人员', returnedOn: '2026-03-16' }))).toBe(404);
    expect(await statusOf(clients.city.get('/api/inbox'))).toBe(403);
  });

  test('the case, its papers and the tasks of the other side are not there', async () => {
    await play(move, [isTakenIn()]);
    const out = await look(move, 'out');
    await openTask(clients.othercounty, caseOf(move, 'in'), 'check-receipts');
    expect(await statusOf(clients.othercounty.get(`/api/cases/${caseOf(move, 'out')}`))).toBe(404);
    expect(await statusOf(clients.county1.get(`/api/cases/${caseOf(move, 'in')}`))).toBe(404);
    const paper = out.documents.find(({ kind }) => kind === 'local-transfer-certificate');
    expect(await statusOf(clients.othercounty.get(`/api/documents/${paper?.id ?? ''}/pdf`))).toBe(404);
    expect((await clients.county1.get<{ tasks: { caseId: string }[] }>('/api/tasks?scope=office')).tasks.map(({ caseId }) => caseId)).not.toContain(caseOf(move, 'in'));
    expect((await clients.othercounty.get<{ cases: { id: string }[] }>('/api/cases')).cases.map(({ id }) => id)).not.toContain(caseOf(move, 'out'));
  }, 60_000);

  test('the file of the person shows each county its own cases', async () => {
    const { person_id: personId } = (await db('cases').where({ id: caseOf(move, 'out') }).first('person_id')) as { person_id: string };
    const file = await clients.othercounty.get<Record<string, unknown>>(`/api/persons/${personId}/file`).catch((error: unknown) => ({ refused: error }));
    expect(JSON.stringify(file)).not.toContain(caseOf(move, 'out'));
  });

  test('what crossed is done by the platform under its name, and stands in both chains with the office for which it was done', async () => {
    const chain = (caseId: string): Promise<{ action: string; actor_id: string; org_code: string }[]> => db('audit').where({ chain: `case:${caseId}` }).whereIn('action', ['message-written', 'announcement-read', 'message-delivered']).orderBy('seq').select('action', 'actor_id', 'org_code');
    expect(await chain(caseOf(move, 'out'))).toEqual([{ action: 'message-written', actor_id: 'system', org_code: '449901' }, { action: 'announcement-read', actor_id: 'system', org_code: '449902' }]);
    expect(await chain(caseOf(move, 'in'))).toEqual([{ action: 'message-delivered', actor_id: 'system', org_code: '449902' }]);
    expect(await db('acts').where({ case_id: caseOf(move, 'in'), act: 'learn-of-file' }).first('actor_id', 'actor_name')).toEqual({ actor_id: 'system', actor_name: '系统转递（单位间收件箱）' });
  });

  test('no name and no number is in a message', async () => {
    const rows = JSON.stringify(await db('office_messages').whereIn('from_case', move.cases.out));
    expect(rows).not.toContain(move.idNumber);
    expect(rows).not.toContain('演示甲');
  });
});

describe('a file for which no case is opened', () => {
  test('goes back with a reason, once; the sender learns of it and gives up', async () => {
    const move = await play(newMove(clients, db), [applies(), goesOn('out', departure)]);
    const { id } = await announcementFor(clients.othercounty, move.number);
    expect((await refusalOf(clients.othercounty.post(`/api/inbox/${id}/refusal`, { reason: '不是迁入本县的人员', returnedOn: '2026-03-01' }))).problem).toMatchObject({ type: 'act-date', status: 422 });
    const twice = await Promise.allSettled([1, 2].map(() => clients.othercounty.post(`/api/inbox/${id}/refusal`, { reason: '不是迁入本县的人员', returnedOn: '2026-03-16' })));
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const task = await openTask(clients.county1, caseOf(move, 'out'), 'receive-returned-file');
    expect((await clients.county1.get<{ prefill: Record<string, unknown> }>(`/api/tasks/${task.id}`)).prefill).toMatchObject({ remark: '迁入地退回：不是迁入本县的人员' });
    await takeStep(clients, caseOf(move, 'out'), fileBack('give-up', '2026-03-18'));
    expect(await messagesOf(move)).toMatchObject([{ name: 'file-announced', state: 'refused' }, { name: 'transfer-answered', value: 'returned', state: 'delivered', to_case: caseOf(move, 'out') }]);
    expect(await statusOf(clients.othercounty.get(`/api/inbox/${id}/application`))).toBe(404);
  }, 120_000);
});

describe('what the province does to the register', () => {
  let move: Move;
  beforeAll(async () => {
    move = await play(newMove(clients, db), [applies(), goesOn('out', departure), isTakenIn(), goesOn('in', arrival), goesOn('out', departed), goesOn('in', broughtDown())]);
  }, 240_000);
  const personId = async (): Promise<string> => ((await db('cases').where({ id: caseOf(move, 'in') }).first('person_id')) as { person_id: string }).person_id;

  test('the number is kept, the new household stands in the 变更栏 (R136)', async () => {
    const found = await findCertificate(db, move.number);
    expect(found).toMatchObject({ byCurrentNumber: true, certificate: { status: 'valid', printed_household: '样例县样例镇样例路1号' } });
    expect(await changesOf(db, found?.certificate.id ?? '')).toMatchObject([{ kind: 'household', article: '第37条', enteredOn: '2026-04-03' }]);
  });

  test('the relation is at the new county from the day of the entry', async () => {
    expect(await relationsOf(db, await personId())).toMatchObject([{ place_kind: 'county', org_code: '449902', from_on: '2026-04-03', until_on: null }]);
  });

  test('the one county pays to December, the other from January (R139)', async () => {
    expect(await payersOf(db, await personId())).toMatchObject([{ year: 2026, code: '449901' }, { year: 2027, code: '449902' }]);
    expect(await db('pensions').where({ person_id: await personId() }).select('first_month', 'payer', 'status')).toEqual([{ first_month: '2027-01', payer: '449902', status: 'paying' }]);
  });

  test('a relation that is kept here moves with the entry: it ends at the one county and begins at the other on the same day', async () => {
    // Back again, and the payment that runs is the one that ends.
    const back = newMove(clients, db, 'there');
    Object.assign(back, { idNumber: move.idNumber, number: move.number });
    const later = (steps: typeof departure) => steps.map((step) => ({ ...step, on: step.on.replace('2026-', '2027-'), data: JSON.parse(JSON.stringify(step.data).replaceAll('2026-', '2027-')) as Record<string, unknown> }));
    await play(back, [applies({ applicationDate: '2027-03-10' }), goesOn('out', later(departure)), isTakenIn('2027-03-17'), goesOn('in', later(arrival))]);
    await until('the entry', async () => ((await relationsOf(db, await personId())).length === 2 ? true : undefined));
    expect(await relationsOf(db, await personId())).toMatchObject([{ org_code: '449902', from_on: '2026-04-03', until_on: '2027-04-03' }, { org_code: '449901', from_on: '2027-04-03', until_on: null }]);
  }, 240_000);
});

describe('at the door', () => {
  const refused = async (client: 'county1' | 'othercounty', application: Record<string, unknown>) =>
    (await refusalOf(clients[client].post('/api/cases', { requestId: randomUUID(), procedure: 'relation-transfer', applicationType: application['applicationType'], application, materials: [], simulatedOn: application['applicationDate'] }))).problem;

  test.each([
    ['a move inside of the county is none (G30)', { toCounty: '449901' }, 'invalid-form', /只更新地址/],
    ['a county of another province is none of this platform', { toCounty: '449999' }, 'invalid-form', /不是本省的县级/],
    ['a city is no county', { toCounty: '449900' }, 'invalid-form', /不是本省的县级/],
  ])('%s', async (_, changes, type, title) => {
    expect(await refused('county1', departureOf(inventIdNumber(), changes))).toMatchObject({ type, status: 422, title: expect.stringMatching(title) });
  });

  test('a second case of the same side is refused, one of the other side is not', async () => {
    const move = await play(newMove(clients, db), [applies()]);
    expect(await refused('county1', departureOf(move.idNumber))).toMatchObject({ type: 'transfer-open', status: 409 });
    await play(move, [comesFirst()]);
    expect(await refused('othercounty', arrivalOf(move.idNumber))).toMatchObject({ type: 'transfer-open', status: 409 });
  }, 60_000);

  test('complete is only what is complete', async () => {
    const move = await play(newMove(clients, db), [applies(), goesOn('out', departure), isTakenIn()]);
    await expect(takeStep(clients, caseOf(move, 'in'), { ...(atCounty('there', [receipts('complete', '2026-03-18')])[0] as ReturnType<typeof receipts>), data: { ...receipts('complete', '2026-03-18').data, household: false } })).rejects.toThrow(/还没有收到户口簿复印件/);
    const other = await play(newMove(clients, db), [applies()]);
    await expect(takeStep(clients, caseOf(other, 'out'), departurePapers('2026-03-11', 'complete', {}, { L2: { status: 'missing' } }))).rejects.toThrow();
  }, 120_000);

  test('the announcement of one who has a case already is not taken twice', async () => {
    const move = await play(newMove(clients, db), [applies(), goesOn('out', departure), isTakenIn()]);
    await expect(openFromAnnouncement(clients.othercounty, move.number, '2026-03-17')).rejects.toThrow();
  }, 120_000);
});
