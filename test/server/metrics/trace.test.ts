import { Type } from '@sinclair/typebox';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildApp } from '../../../server/app.ts';
import type { Route } from '../../../server/route.ts';
import { dispatchOne } from '../../../server/engine/dispatch-commands.ts';
import type { CommandRequest } from '../../../server/engine/gateway.ts';
import { createEngineGateway } from '../../../server/engine/gateway.ts';
import { traceIdOf } from '../../../server/engine/trace-id.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { currentTrace, runInTrace } from '../../../domain/platform/trace.ts';
import { partitionOf } from '../../../domain/engine-events/engine-event.ts';
import { enqueueCommand } from '../../../domain/commands/enqueue-command.ts';
import { createTaskHooks } from '../../../workers/task-hooks.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { emptyEngine, testApp } from '../support/test-app.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

it.each<[string, Record<string, string>, string]>([
  ['what the caller sends', { traceparent: `00-${TRACE}-b7ad6b7169203331-01` }, TRACE],
  ['the request when nothing is sent', {}, '0123456789abcdef0123456789abcdef'],
  ['the request when rubbish is sent', { traceparent: `00-${TRACE}-b7ad6b7169203331-01\r\nx` }, '0123456789abcdef0123456789abcdef'],
  ['the request when nothing but zeros is sent', { traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203331-01` }, '0123456789abcdef0123456789abcdef'],
])('a trace is %s', (_what, headers, expected) => expect(traceIdOf({ headers, id: '01234567-89ab-cdef-0123-456789abcdef' })).toBe(expected));

describe('a command that a click has asked for', () => {
  it('carries the trace to the engine, and into the log of the dispatcher', async () => {
    const { id: caseId } = await makeCase(t.db, t.deps.config.dataDir, '449901');
    const commandId = randomUUID();
    await runInTrace(TRACE, () => t.db.transaction((trx) => enqueueCommand(trx, { id: commandId, caseId, type: 'complete', payload: {}, actorId: 'u1' })));
    const sent: (CommandRequest & { trace: string | undefined })[] = [];
    const engine = { ...emptyEngine(), command: async (command: CommandRequest) => (sent.push({ ...command, trace: currentTrace() }), { result: null, repeated: false }) };
    t.clock.set(new Date(Date.now() + 1000).toISOString());
    expect(await dispatchOne({ db: t.db, clock: t.clock, engine, logger: t.deps.logger })).toBe(true);
    expect(sent).toEqual([expect.objectContaining({ id: commandId, trace: TRACE })]);
    const line = t.logged().split('\n').find((text) => text.includes('command carried out')) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({ trace: TRACE, caseId, commandId, type: 'complete' });
  });

  const [FIRST, LATER] = ['1'.repeat(32), '2'.repeat(32)] as const;
  it.each<[string, [string, string | null][], string | undefined]>([
    ['the click before it', [['complete', FIRST], ['step', null]], FIRST],
    ['not the click after it, though its worker comes only then', [['complete', FIRST], ['step', null], ['complete', LATER]], FIRST],
    ['the last of two clicks before it', [['complete', FIRST], ['complete', LATER], ['step', null]], LATER],
    ['not somebody’s claim of another task', [['complete', FIRST], ['claim', LATER], ['step', null]], FIRST],
    ['the same click through a step of the system between', [['complete', FIRST], ['earlier-step', null], ['step', null]], FIRST],
    ['nobody’s when no click came before', [['complete', null], ['step', null]], undefined],
  ])('a step of the system is traced to %s', async (_what, events, expected) => {
    const { id: caseId } = await makeCase(t.db, t.deps.config.dataDir, '449901');
    const { process_instance_id: root } = (await t.db('cases').where({ id: caseId }).first('process_instance_id')) as { process_instance_id: string };
    const activityInstanceId = randomUUID();
    const commandIds = new Map<string, string>();
    for (const [kind, trace] of events) {
      const commandId = randomUUID();
      if (trace) commandIds.set(trace, commandId);
      const step = { event: 'start', activityInstanceId: kind === 'step' ? activityInstanceId : randomUUID(), activityId: kind, activityType: 'serviceTask', startTime: '2025-06-10T10:00:00+08:00', definitionKey: 'disability-rating', canceled: false };
      await t.owner('bridge.engine_events').insert({ partition: partitionOf(root), process_instance_id: root, root_process_instance_id: root, kind: kind.endsWith('step') ? 'activity' : 'command', payload: JSON.stringify(kind.endsWith('step') ? step : { commandId, type: kind, result: null, trace }) });
    }
    const hooks = createTaskHooks({ db: t.db, clock: t.clock, logger: t.deps.logger, dataDir: '', browser: null as never });
    expect(await hooks.runBefore?.({ businessKey: caseId, activityInstanceId } as never)).toEqual(expected === undefined ? {} : { trace: expected, commandId: commandIds.get(expected) });
  });

  it('is the same for everything that a request does at the engine, after its body has been read', async () => {
    const seen: (string | undefined)[] = [];
    const probe: Route = (app) => {
      app.post('/api/probe', { config: { access: 'public' }, schema: { body: Type.Object({}) } }, async () => {
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(currentTrace());
        return {};
      });
    };
    const app = buildApp(t.deps, [probe]);
    await app.inject({ method: 'POST', url: '/api/probe', headers: { traceparent: `00-${TRACE}-b7ad6b7169203331-01` }, payload: {} });
    await app.close();
    expect(seen).toEqual([TRACE]);
    expect(currentTrace()).toBeUndefined();
  });

  it('reaches the engine as traceparent, and stays out of the body', async () => {
    const seen: { header: string | undefined; body: string }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen.push({ header: request.headers['traceparent'] as string | undefined, body });
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"result":{},"repeated":false}');
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const gateway = createEngineGateway({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, secret: 'x' });
    await runInTrace(TRACE, () => gateway.command({ id: '01234567-89ab-cdef-0123-456789abcdef', type: 'complete', payload: {} }));
    await gateway.command({ id: randomUUID(), type: 'complete', payload: {} });
    server.closeAllConnections();
    server.close();
    expect(seen.map(({ header }) => header)).toEqual([`00-${TRACE}-0123456789abcdef-01`, undefined]);
    expect(seen[0]?.body).not.toContain(TRACE);
  });
});
