import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/engine-client.ts';
import { deploy, diagram, openEngine, openTask, startCase } from './setup.ts';
import type { EngineUnderTest, RunningCase } from './setup.ts';

let engine: EngineUnderTest;
/** process → definition, of the release with the renamed steps */
let definitions: Record<string, string>;
let old: RunningCase;

const newest = async (key: string): Promise<string> => (await engine.server.request<{ id: string }[]>('GET', `/engine-rest/process-definition?key=${key}&latestVersion=true&maxResults=1`)).body[0]?.id as string;
const mapping = { 'test-child': { 'child-step': 'newer-child-step' } };
const payload = (more: Readonly<Record<string, unknown>> = {}) => ({ businessKey: old.businessKey, definitions, mapping, ...more });
const releasesOf = async (): Promise<string[]> => (await engine.server.state(old.businessKey)).instances.map(({ definitionId }) => definitionId).sort();
const kinds = async (event: string) => (await engine.events(old.root)).filter(({ payload: told }) => told['event'] === event).map(({ kind, payload: told }) => [kind, told['definitionKey'], told['activityId'] ?? told['taskDefinitionKey'] ?? null]);

beforeAll(async () => {
  engine = await openEngine();
  await deploy(engine, 'test-parent', 'test-child');
  old = await startCase(engine, 'test-parent');
  await engine.server.command('complete', { taskId: await openTask(engine, old.businessKey, 'first'), userId: 'u1' });
  await openTask(engine, old.businessKey, 'child-step');
  const renamed = diagram('test-child-newer').replace('name="被调用的一步"', 'name="改了名称的一步"');
  const added = diagram('test-parent').replace('<bpmn:sequenceFlow id="to-done" sourceRef="call" targetRef="done" />', '<bpmn:userTask id="second" name="新增的一步" camunda:formKey="test/second" camunda:asyncAfter="true" camunda:candidateGroups="${countyGroup}" /><bpmn:sequenceFlow id="to-second" sourceRef="call" targetRef="second" /><bpmn:sequenceFlow id="to-done" sourceRef="second" targetRef="done" />');
  expect((await engine.server.deploy('migrated', { 'test-parent.bpmn': added, 'test-child.bpmn': renamed })).status).toBe(200);
  definitions = { 'test-parent': await newest('test-parent'), 'test-child': await newest('test-child') };
});
afterAll(() => engine.close());

describe('a migration that does not fit', () => {
  it('is refused in the engine’s own words, at the element, and leaves nothing', async () => {
    const before = await releasesOf();
    const answer = await engine.server.command('migrate', payload({ mapping: {} }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'migration-misfit', retryable: false, failures: [{ process: 'test-child', element: 'child-step', message: "There is no migration instruction for this instance's activity" }] } });
    expect(await releasesOf()).toEqual(before);
  });

  it('is refused when an element is mapped to one of another kind, or to none', async () => {
    expect(await engine.server.command('migrate', payload({ mapping: { 'test-child': { 'child-step': 'done' } } }))).toMatchObject({ status: 422 });
    expect(await engine.server.command('migrate', payload({ mapping: { 'test-child': { 'child-step': null } } }))).toMatchObject({ status: 422, body: { code: 'migration-misfit' } });
  });

  it('is refused when the release lacks a diagram that runs', async () => {
    expect(await engine.server.command('migrate', payload({ definitions: { 'test-parent': definitions['test-parent'] } }))).toMatchObject({ status: 422, body: { code: 'invalid' } });
  });
});

describe('a rehearsal', () => {
  it('says what would come of it and leaves nothing: no event, no id, no change', async () => {
    const [before, events] = [await releasesOf(), (await engine.events(old.root)).length];
    const id = randomUUID();
    const answer = await engine.server.request('POST', '/commands/rehearsal', { id, type: 'migrate', payload: payload() });
    expect(answer).toMatchObject({ status: 200, body: { result: { migrated: 2 }, repeated: false } });
    expect(await releasesOf()).toEqual(before);
    expect(await engine.events(old.root)).toHaveLength(events);
    expect(await engine.query('select 1 from bridge.engine_commands where id = $1', [id])).toEqual([]);
  });
});

describe('a migration', () => {
  it('takes the case and what it has called over at once; the task keeps its id and who has claimed it, and gets its new name', async () => {
    const taskId = await openTask(engine, old.businessKey, 'child-step');
    await engine.server.command('claim', { taskId, userId: 'u1' });
    const id = randomUUID();
    expect(await engine.server.command('migrate', payload(), id)).toMatchObject({ status: 200, body: { result: { migrated: 2 }, repeated: false } });
    expect(await engine.server.command('migrate', payload(), id)).toMatchObject({ status: 200, body: { repeated: true } });
    expect(await releasesOf()).toEqual(Object.values(definitions).sort());
    expect((await engine.server.state(old.businessKey)).tasks).toEqual([{ id: taskId, taskDefinitionKey: 'newer-child-step', processInstanceId: expect.any(String), assignee: 'u1' }]);
    expect((await engine.events(old.root)).findLast(({ kind }) => kind === 'task')?.payload).toMatchObject({ taskId, name: '改了名称的一步', taskDefinitionKey: 'newer-child-step', definitionId: definitions['test-child'] });
  });

  it('tells the outbox of every instance, step and task that it has moved, behind its own mark', async () => {
    const told = await kinds('migrate');
    expect(told).toEqual(expect.arrayContaining([['process', 'test-parent', null], ['process', 'test-child', null], ['activity', 'test-parent', 'call'], ['activity', 'test-child', 'newer-child-step'], ['task', 'test-child', 'newer-child-step']]));
    const rows = await engine.events(old.root);
    expect(rows.findIndex(({ payload: row }) => row['type'] === 'migrate')).toBeLessThan(rows.findIndex(({ payload: row }) => row['event'] === 'migrate'));
  });

  it('lets the case go on in the new diagram, through the step that was added', async () => {
    await engine.server.command('complete', { taskId: await openTask(engine, old.businessKey, 'newer-child-step'), userId: 'u1' });
    await engine.server.command('complete', { taskId: await openTask(engine, old.businessKey, 'second'), userId: 'u1' });
    await until('the end', async () => (await engine.server.state(old.businessKey)).instances.length === 0);
  });
});

describe('a command whose answer was lost', () => {
  it('is found by its id when it was carried out', async () => {
    const { businessKey } = await startCase(engine, 'test-parent');
    const id = randomUUID();
    await engine.server.command('suspend', { businessKey }, id);
    expect(await engine.server.request('POST', `/commands/${id}/close`)).toMatchObject({ status: 200, body: { carriedOut: true } });
  });

  it('is closed when it was not, so that it has no effect should it still arrive', async () => {
    const { businessKey } = await startCase(engine, 'test-parent');
    const id = randomUUID();
    for (const _ of [1, 2]) expect(await engine.server.request('POST', `/commands/${id}/close`)).toMatchObject({ status: 200, body: { carriedOut: false } });
    expect(await engine.server.command('suspend', { businessKey }, id)).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect((await engine.server.state(businessKey)).instances.some(({ suspended }) => suspended)).toBe(false);
  });
});

describe('a restart', () => {
  it('starts an ended case before one of its steps, with the variables that it ended with', async () => {
    const ended = await startCase(engine, 'test-parent', { applicationType: 'initial' });
    await engine.server.command('cancel', { businessKey: ended.businessKey, reason: 'x' });
    const payloadOf = (more: Readonly<Record<string, unknown>> = {}) => ({ businessKey: ended.businessKey, processInstanceId: ended.root, targetActivityId: 'call', ...more });
    expect(await engine.server.command('restart', payloadOf({ targetActivityId: 'nowhere' }))).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect(await engine.server.command('restart', payloadOf({ processInstanceId: old.root }))).toMatchObject({ status: 404, body: { code: 'history-gone' } });
    const { body } = await engine.server.command('restart', payloadOf());
    const root = String(body.result?.['processInstanceId']);
    expect(root).not.toBe(ended.root);
    await openTask(engine, ended.businessKey, 'newer-child-step');
    const { body: variables } = await engine.server.request<Record<string, { value: unknown }>>('GET', `/engine-rest/process-instance/${root}/variables`);
    expect(variables).toMatchObject({ applicationType: { value: 'initial' }, countyGroup: { value: 'org441521' } });
    expect(await engine.server.command('restart', payloadOf())).toMatchObject({ status: 409, body: { code: 'already-started' } });
  });
});
