import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { openTask } from '../../../scripts/demo/act-in-case.ts';
import { signIn, until } from '../../../scripts/demo/api-client.ts';
import { fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import { rollUp } from '../../../domain/statistics/roll-up.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { getStack } from '../../support/stack.ts';
import { openDatabase } from '../support/database.ts';
import type { Clients } from '../support/story.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import { outcomes, repairsBy } from './support.ts';
import type { Repairs } from './support.ts';

let clients: Clients;
let db: Knex;
let repairs: Repairs;

beforeAll(async () => {
  clients = await signInAll();
  repairs = repairsBy(clients.administrator, await signIn(getStack().serverUrl, 'countyadmin', testPassword));
  db = openDatabase();
});
afterAll(() => db.destroy());

const restart = (to: string) => ({ kind: 'restart', parameters: { process: 'disability-rating', to } });
const status = async (id: string): Promise<string> => (await viewCase(clients.county1, id)).case.status;
const wayOf = async (id: string): Promise<string | null> => ((await db('cases').where({ id }).first('variant_id')) as { variant_id: string | null }).variant_id;
const counted = async (way: string | null): Promise<number> => Number(((await db('variant_stats').where({ level: 'province', variant_id: way }).sum({ n: 'n' }).first()) as { n: string | null } | undefined)?.n ?? 0);

describe('given a case that an administrator has cancelled by mistake', () => {
  let caseId: string;
  let before: { timeline: { act: string; round: number }[]; deadlines: unknown[] };
  beforeAll(async () => {
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, fromAcceptance.slice(0, 2));
    await openTask(clients.city, caseId, 'city-pre-review');
    expect((await repairs.preview(caseId, restart('county-review'))).refusal).toMatch(/没有结束/);
    before = await viewCase(clients.county1, caseId);
    await repairs.approved((await repairs.ask([caseId], { kind: 'cancel', exception: '演示机关〔2026〕1号决定（虚构）' })).id);
    await until('closed', async () => (await status(caseId)) === 'closed' || undefined);
  }, 180_000);

  test.each([
    ['past the public notice', 'province-decision', /公示/, '第17条'],
    ['past the city', 'issue-notices', /市级|县级/, expect.stringMatching(/第1[0-9]条/)],
  ])('it is not restarted %s', async (_, to, words, article) => {
    expect(await repairs.preview(caseId, restart(to))).toMatchObject({ effect: null, refusal: expect.stringMatching(words), article });
  });

  test.each([
    ['a gateway', 'county-review-gateway', /人工、系统或者调用环节/],
    ['a step that performs no act', 'start-acceptance-clock', /不办理法定行为/],
  ])('it is not restarted at %s', async (_, to, words) => {
    expect((await repairs.preview(caseId, restart(to))).refusal).toMatch(words);
  });

  test('it is open again where it was, agreed to by a second administrator; its acts stay and what is done again is a further round; it goes on and ends', async () => {
    while (await rollUp(db));
    const way = await wayOf(caseId);
    const ended = await counted(way);
    const { id, status: waiting } = await repairs.ask([caseId], restart('county-review'));
    expect(waiting).toBe('proposed');
    await expect(clients.administrator.post(`/api/admin/repairs/${id}/approve`)).rejects.toMatchObject({ problem: { type: 'same-person' } });
    expect(outcomes(await repairs.approved(id))).toEqual([['done', expect.stringContaining('从“县级审查”开始'), null]]);
    await until('open', async () => (await status(caseId)) === 'running' || undefined);
    expect([await wayOf(caseId), await counted(way)]).toEqual([null, ended - 1]);
    const view = await viewCase(clients.county1, caseId);
    expect(view.case).toMatchObject({ outcome: null, ending: null });
    expect(view.timeline.map(({ act }) => act)).toEqual(before.timeline.map(({ act }) => act));
    await openTask(clients.county1, caseId, 'county-review');
    await takeSteps(clients, caseId, fromAcceptance.slice(1, 2));
    expect((await viewCase(clients.county1, caseId)).timeline.filter(({ act }) => act === 'county-agrees').map(({ round }) => round)).toEqual([1, 2]);
    await takeSteps(clients, caseId, fromAcceptance.slice(2));
    const done = await viewCase(clients.county1, caseId);
    expect(done.case).toMatchObject({ status: 'closed', outcome: 'approved' });
    expect(done.constraints.filter(({ status: state }) => state === 'breached')).toEqual([]);
    while (await rollUp(db));
    expect([null, way]).not.toContain(await wayOf(caseId));
  }, 420_000);

  test('once its certificate is issued, no step is begun from which it would be issued again', async () => {
    expect((await repairs.preview(caseId, restart('province-decision'))).refusal).toMatch(/不合规定：同一案件不能既告知不符合又发证/);
    expect((await repairs.preview(caseId, restart('issue-certificate'))).refusal).toMatch(/会再办一次|不能回到|不合规定/);
  });

  test('its file can be completed anew, but not when its certificate has been replaced meanwhile', async () => {
    const archive = restart('archive');
    const { id } = (await db('certificates').where({ case_id: caseId }).first('id')) as { id: string };
    expect((await repairs.preview(caseId, archive)).effect).toMatch(/重新办理/);
    const certificate = (await db('certificates').where({ id }).first()) as Record<string, unknown> & { number: string };
    const successor = randomUUID();
    await db('certificates').insert({ ...certificate, id: successor, case_id: null, number: `${certificate.number}R`, replaces_id: id, origin: 'import' });
    expect((await repairs.preview(caseId, archive)).refusal).toMatch(/已由 .*R 代替/);
    await db('certificates').where({ id: successor }).delete();
    await db('certificates').where({ id }).update({ status: 'void' });
    expect((await repairs.preview(caseId, archive)).refusal).toMatch(/已不再有效/);
    await db('certificates').where({ id }).update({ status: 'valid' });
  });
});
