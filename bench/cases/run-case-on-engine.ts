import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../domain/database/connect.ts';
import { deadlineVariable, findServiceTask, findUserTask, procedureRegistry, variablesSetBy } from '../../processes/registry.ts';
import { deadlineKeys } from '../../regulations/deadlines/index.ts';
import type { EngineCaseState, EngineGateway } from '../../server/engine/gateway.ts';

const WORKER = 'bench';
/** The outcomes that lead on. */
const outcomes: Record<string, string> = {
  'check-materials': 'complete', 'county-review': 'qualified', 'city-pre-review': 'agreed', 'confirm-panel': 'confirmed', 'record-examination': 'examined', 'notify-result': 'first', 'record-objection': 'none',
  'propose-grade': 'proposed', 'city-review': 'qualified', 'province-first-review': 'passed', 'verify-feedback': 'valid', 'province-decision': 'approved',
};
const far = '3226-01-01T00:00:00.000+08:00';
const dueDates = Object.fromEntries(deadlineKeys.flatMap((key) => (['remind', 'breach'] as const).map((kind) => deadlineVariable(key, kind))).concat('objectionWindowDueAt').map((name) => [name, { value: far, type: 'String' }]));
const waiting = new Set<string>(procedureRegistry.waitingTimers.map((timer) => timer.event));

/**
 * Takes an instance of the newest release along the path of a granted 新办 case with calls of the engine alone: what people and workers decide is answered
 * at once, nothing is stored beside the engine.
 */
export async function runCaseOnEngine(engine: EngineGateway, db: Database): Promise<void> {
  const release = (await db('releases').orderBy('deployed_at', 'desc').first('definitions')) as { definitions: Record<string, string> };
  const businessKey = randomUUID();
  await engine.command({
    id: randomUUID(),
    type: 'start',
    payload: {
      definitionKey: 'disability-rating',
      definitionId: release.definitions['disability-rating'],
      businessKey,
      variables: { caseId: businessKey, procedure: 'disability-rating', applicationType: 'initial', category: 'C5', personClass: 'non-1', pensionPayer: 'county', countyGroup: 'org449901', cityGroup: 'org449900', provinceGroup: 'org440000' },
    },
  });
  const giveUpAt = Date.now() + 120_000;
  for (;;) {
    const state = await engine.caseState(businessKey);
    if (state.instances.length === 0) return;
    if (Date.now() > giveUpAt) throw new Error('the engine alone did not come to the end within two minutes');
    if (!(await move(engine, state))) await pause(5);
  }
}

/** Does what can be done in this state. @returns whether there was something */
async function move(engine: EngineGateway, state: EngineCaseState): Promise<boolean> {
  const keyOf = new Map(state.instances.map((instance) => [instance.id, instance.definitionKey]));
  for (const task of state.tasks) {
    const registered = findUserTask(keyOf.get(task.processInstanceId) ?? '', task.taskDefinitionKey);
    const outcome = outcomes[task.taskDefinitionKey];
    const variables = registered ? { ...(registered.outcomeVariable ? { [registered.outcomeVariable]: outcome } : {}), ...variablesSetBy(registered, outcome) } : {};
    await engine.command({ id: randomUUID(), type: 'claim', payload: { taskId: task.id, userId: 'ubench' } });
    await engine.command({ id: randomUUID(), type: 'complete', payload: { taskId: task.id, userId: 'ubench', variables } });
  }
  for (const task of state.externalTasks) {
    const path = `/external-task/${task.id}`;
    await engine.rest('POST', `${path}/lock`, json({ workerId: WORKER, lockDuration: 60_000 }));
    const deadline = findServiceTask(keyOf.get(task.processInstanceId) ?? '', task.activityId)?.deadline;
    await engine.rest('POST', `${path}/complete`, json({ workerId: WORKER, variables: deadline || task.activityId === 'start-objection-window' ? dueDates : {} }));
  }
  const timers = state.jobs.filter((job) => job.kind === 'timer' && waiting.has(job.activityId ?? ''));
  for (const timer of timers) await engine.command({ id: randomUUID(), type: 'execute-job', payload: { jobId: timer.id } });
  return state.tasks.length + state.externalTasks.length + timers.length > 0;
}

const json = (body: unknown): { type: string; bytes: Buffer } => ({ type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) });
