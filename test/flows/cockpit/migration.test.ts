import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { openTask } from '../../../scripts/demo/act-in-case.ts';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import { signIn, until } from '../../../scripts/demo/api-client.ts';
import { fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { failNextExternalTask } from '../../e2e/support/fail-external-task.ts';
import { createEngineClient } from '../../support/engine-client.ts';
import type { EngineClient } from '../../support/engine-client.ts';
import { getStack } from '../../support/stack.ts';
import { openDatabase } from '../support/database.ts';
import { putLive } from '../support/put-live.ts';
import type { Clients } from '../support/story.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import { outcomes, repairsBy } from './support.ts';
import type { Repairs } from './support.ts';

interface Mapped {
  process: string;
  from: string;
  to: string | null;
}
interface Proposed {
  diagrams: { process: string; steps: { id: string; name: string; to: string | null }[]; added: string[] }[];
  mapping: Mapped[];
  faults: { process: string; element: string; words: string; original: string }[];
}

let clients: Clients;
let analyst: ApiClient;
let analyst2: ApiClient;
let engine: EngineClient;
let db: Knex;
let repairs: Repairs;
let [shipped, newest] = ['', ''];
/** waits for the county with a claim and a draft; is at the public notice; has stopped at a step that is called otherwise in the new release */
let [reviewed, noticed, stopped] = ['', '', ''];

const at = (task: string): number => fromAcceptance.findIndex((step) => step.task === task);
const newestRelease = async (): Promise<string> => (await db('releases').orderBy('deployed_at', 'desc').first('id')).id as string;

/** 县级审查 has another name, its report another id; a step renders the report at once. */
const renamedAndAdded = (xml: string): string =>
  xml
    .replace('name="县级审查"', 'name="县级审查（改）"')
    .replaceAll('"issue-county-report"', '"write-county-report"')
    .replaceAll('>issue-county-report<', '>write-county-report<')
    .replace('<bpmn:outgoing>issue-county-report-to-county-review-gateway</bpmn:outgoing>', '<bpmn:outgoing>report-to-render</bpmn:outgoing>')
    .replace('<bpmn:exclusiveGateway id="county-review-gateway"', '<bpmn:serviceTask id="render-county-report" name="生成县级审查报告" camunda:type="external" camunda:topic="shared.render-papers"><bpmn:incoming>report-to-render</bpmn:incoming><bpmn:outgoing>issue-county-report-to-county-review-gateway</bpmn:outgoing></bpmn:serviceTask><bpmn:sequenceFlow id="report-to-render" sourceRef="write-county-report" targetRef="render-county-report" /><bpmn:exclusiveGateway id="county-review-gateway"')
    .replace('sourceRef="write-county-report" targetRef="county-review-gateway"', 'sourceRef="render-county-report" targetRef="county-review-gateway"');

beforeAll(async () => {
  clients = await signInAll();
  const { serverUrl, engineUrl, engineServerSecret } = getStack();
  [analyst, analyst2] = [await signIn(serverUrl, 'analyst', testPassword), await signIn(serverUrl, 'analyst2', testPassword)];
  repairs = repairsBy(clients.administrator, await signIn(serverUrl, 'countyadmin', testPassword));
  engine = createEngineClient(engineUrl, { name: 'server', secret: engineServerSecret });
  db = openDatabase();
  shipped = await newestRelease();
  [reviewed, noticed, stopped] = [(await givenCase(clients)).id, (await givenCase(clients)).id, (await givenCase(clients)).id];
  await takeSteps(clients, reviewed, fromAcceptance.slice(0, 1));
  await takeSteps(clients, noticed, fromAcceptance.slice(0, at('post-notice')));
  await takeSteps(clients, stopped, fromAcceptance.slice(0, 1));
  const review = await openTask(clients.county1, stopped, 'county-review');
  await getStack().stopProcess('workers');
  await clients.county1.post(`/api/tasks/${review.id}/claim`);
  const { caseToday } = await clients.county1.get<{ caseToday: string }>(`/api/tasks/${review.id}`);
  await clients.county1.post(`/api/tasks/${review.id}/complete`, { requestId: randomUUID(), happenedOn: caseToday, data: fromAcceptance[1]?.data });
  await failNextExternalTask(stopped, 'disability-rating.issue-county-report', '演示：出具报告失败');
  await getStack().startProcess('workers');
  await getStack().waitUntilReady('workers');
  await until('incident', async () => (await db('incidents').where({ case_id: stopped, state: 'open' }).first('id')) as unknown);
  await putLive([analyst, analyst2], 'public-notice.bpmn', (xml) => xml.replace('name="张贴公示"', 'name="张贴公示书"'));
  newest = await putLive([analyst, analyst2], 'disability-rating.bpmn', renamedAndAdded);
}, 420_000);
afterAll(async () => {
  if (getStack().pid('workers') === null) await getStack().startProcess('workers');
  await putLive([analyst, analyst2], 'public-notice.bpmn', (xml) => xml, shipped);
  await putLive([analyst, analyst2], 'disability-rating.bpmn', (xml) => xml, shipped);
  await db.destroy();
}, 120_000);

const proposedMapping = (mapping?: Mapped[]): Promise<Proposed> => clients.administrator.post('/api/admin/migrations/mapping', { fromRelease: shipped, release: newest, ...(mapping ? { mapping } : {}) });
const migration = (mapping: Mapped[]) => ({ kind: 'migrate', parameters: { fromRelease: shipped, release: newest, mapping } });
const releaseOf = async (id: string): Promise<string> => (await db('cases').where({ id }).first('release_id')).release_id as string;

describe('a mapping', () => {
  test('is proposed: the same id, else the only step that does the same; the engine has nothing against it', async () => {
    const { diagrams, mapping, faults } = await proposedMapping();
    expect(mapping).toEqual([{ process: 'disability-rating', from: 'issue-county-report', to: 'write-county-report' }]);
    expect(diagrams.find(({ process }) => process === 'disability-rating')?.added).toEqual(['render-county-report']);
    expect(faults).toEqual([]);
  });

  test('is validated by the engine, whose own words are shown beside ours', async () => {
    const { faults } = await proposedMapping([{ process: 'disability-rating', from: 'county-review', to: 'write-county-report' }]);
    expect(faults).toContainEqual({ process: 'disability-rating', element: 'county-review', words: '两个环节不是同一类', original: expect.stringMatching(/incompatible/) });
  });

  test.each<[string, string, Mapped[], RegExp]>([
    ['a case that stands where the mapping leads nowhere', 'stopped', [], /走不到案件现在的位置（出具县级审查报告）/],
    ['a step that does something else', 'reviewed', [{ process: 'disability-rating', from: 'county-review', to: 'city-pre-review' }], /不是同一件事/],
    ['an element that is not there', 'reviewed', [{ process: 'disability-rating', from: 'county-review', to: 'nowhere' }], /没有环节 nowhere/],
  ])('is tried dry and refused for %s', async (_, which, mapping, words) => {
    const id = which === 'stopped' ? stopped : reviewed;
    const judged = await repairs.preview(id, migration(mapping));
    expect([judged.effect, judged.refusal]).toEqual([null, expect.stringMatching(words)]);
    expect(await releaseOf(id)).toBe(shipped);
  });

  test('is refused for a case that runs on another release than was said, or on no other', async () => {
    expect((await repairs.preview(reviewed, { kind: 'migrate', parameters: { fromRelease: newest, release: shipped } })).refusal).toMatch(/已经在目标版本上/);
    expect((await repairs.preview(reviewed, { kind: 'migrate', parameters: { fromRelease: shipped, release: shipped } })).refusal).toMatch(/相同/);
  });
});

describe('old cases are taken over to the new release', () => {
  test('by two persons, as one batch with a result for each; claims, drafts, periods and timers stay', async () => {
    const task = await openTask(clients.county1, reviewed, 'county-review');
    await clients.county1.post(`/api/tasks/${task.id}/claim`);
    await clients.county1.put(`/api/tasks/${task.id}/draft`, { data: { opinion: '草稿中的意见' } });
    const { assignee } = (await db('tasks').where({ id: task.id }).first('assignee')) as { assignee: string };
    expect(assignee).toEqual(expect.any(String));
    const [deadlines, timers] = [(await viewCase(clients.county1, reviewed)).deadlines, await timersOf(reviewed)];
    const { mapping } = await proposedMapping();
    const { id, status } = await repairs.ask([reviewed, noticed, stopped], migration(mapping));
    expect(status).toBe('proposed');
    const result = await repairs.approved(id);
    expect(outcomes(result).map(([state, words]) => [state, words])).toEqual([
      ['done', expect.stringContaining('“县级审查”→“县级审查（改）”')],
      ['done', expect.stringContaining('“张贴公示”→“张贴公示书”')],
      ['done', expect.stringContaining('“出具县级审查报告”')],
    ]);
    for (const each of [reviewed, noticed, stopped]) await until('release of the case', async () => (await releaseOf(each)) === newest || undefined);
    await until('new name', async () => (await openTask(clients.county1, reviewed, 'county-review')).name === '县级审查（改）' || undefined);
    const after = await clients.county1.get<{ task: { id: string; assignee: string | null }; draft: { data: unknown } | null }>(`/api/tasks/${task.id}`);
    expect(after.draft?.data).toMatchObject({ opinion: '草稿中的意见' });
    expect(await db('tasks').where({ id: task.id }).first('state', 'assignee', 'name')).toMatchObject({ state: 'open', assignee, name: '县级审查（改）' });
    expect((await viewCase(clients.county1, reviewed)).deadlines).toEqual(deadlines);
    expect(await timersOf(reviewed)).toEqual(timers);
    expect(await db('audit').where({ case_id: reviewed, action: 'repair-migrate' }).first('detail')).toMatchObject({ detail: { repairId: id, parameters: { release: newest } } });
    expect(await outcomes(await repairs.approved((await repairs.ask([reviewed], migration(mapping))).id))).toEqual([['refused', '案件已经在目标版本上。', null]]);
  }, 120_000);

  test('in the called diagram too, with what the application shows of it', async () => {
    expect((await viewCase(clients.county1, noticed)).openTasks).toEqual([expect.objectContaining({ taskKey: 'post-notice', name: '张贴公示书' })]);
    expect((await clients.county1.get<{ xml: string }>(`/api/cases/${noticed}/diagrams/public-notice`)).xml).toContain('name="张贴公示书"');
    const definitions = (await engine.state(noticed)).instances.map(({ definitionId }) => definitionId).sort();
    expect(await db('process_instances').where({ case_id: noticed, ended_at: null }).whereNull('companion_id').orderBy('definition_id').pluck('definition_id')).toEqual(definitions);
  });

  test('a stopped step is retried under its new id', async () => {
    expect(await db('incidents').where({ case_id: stopped, state: 'open' }).pluck('activity_id')).toEqual(['write-county-report']);
    await repairs.ended((await repairs.ask([stopped], { kind: 'retry' })).id);
    await openTask(clients.city, stopped, 'city-pre-review');
    const steps = (await db('steps').where({ case_id: stopped }).whereIn('activity_id', ['write-county-report', 'render-county-report', 'issue-county-report']).orderBy('started_at').pluck('activity_id')) as string[];
    expect(steps).toEqual(['write-county-report', 'render-county-report']);
  }, 120_000);

  test('they go on and end, and the law has been kept', async () => {
    await takeSteps(clients, noticed, fromAcceptance.slice(at('post-notice')));
    const view = await viewCase(clients.county1, noticed);
    expect(view.case).toMatchObject({ status: 'closed', outcome: 'approved' });
    expect(view.constraints.filter(({ status }) => status === 'breached')).toEqual([]);
    await takeSteps(clients, reviewed, fromAcceptance.slice(1, 2));
    await openTask(clients.city, reviewed, 'city-pre-review');
  }, 420_000);
});

async function timersOf(id: string): Promise<Record<string, string | null>> {
  return Object.fromEntries((await engine.state(id)).jobs.filter(({ kind }) => kind === 'timer').map(({ activityId, dueDate }) => [activityId ?? '', dueDate]));
}
