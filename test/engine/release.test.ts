import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { deploy, diagram, openEngine, openTask, startCase } from './setup.ts';
import type { EngineUnderTest } from './setup.ts';

let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

it('a running case keeps the called diagram of its own release when a new one is deployed', async () => {
  await deploy(engine, 'test-parent', 'test-child');
  const old = await startCase(engine, 'test-parent');
  const deployed = await engine.server.deploy('newer', { 'test-parent.bpmn': diagram('test-parent'), 'test-child.bpmn': diagram('test-child-newer') });
  expect(deployed.status).toBe(200);
  const young = await startCase(engine, 'test-parent');
  for (const [running, step] of [[old, 'child-step'], [young, 'newer-child-step']] as const) {
    await engine.server.command('complete', { taskId: await openTask(engine, running.businessKey, 'first'), userId: 'u1' });
    expect(await openTask(engine, running.businessKey, step)).toBeTruthy();
  }
});

it('a case can be started on the release that it names', async () => {
  await deploy(engine, 'test-parent', 'test-child');
  const { body } = await engine.server.request<{ id: string; version: number }[]>('GET', '/engine-rest/process-definition?key=test-parent&sortBy=version&sortOrder=asc&maxResults=1');
  const oldest = body[0]?.id;
  const answer = await engine.server.command('start', { definitionKey: 'test-parent', definitionId: oldest, businessKey: crypto.randomUUID(), variables: { countyGroup: 'org441521' } });
  expect(answer.body.result).toMatchObject({ definitionId: oldest });
});
