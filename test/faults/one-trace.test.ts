import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { fromAcceptance } from '../../scripts/demo/initial-rating-story.ts';
import { openDatabase } from '../flows/support/database.ts';
import { givenCase, signInAll, takeSteps } from '../flows/support/story.ts';
import type { ProcessName } from '../../scripts/stack/processes/process-spec.ts';
import { getStack } from '../support/stack.ts';

const stack = getStack();
let db: Knex;
let caseId: string;

interface Traced {
  activityId: string;
  commandId: string;
  trace: string;
  /** the user task whose form was sent */
  sentForm: string;
}
let steps: Traced[];

beforeAll(async () => {
  db = openDatabase();
  const clients = await signInAll();
  caseId = (await givenCase(clients)).id;
  await takeSteps(clients, caseId, fromAcceptance.slice(0, fromAcceptance.findIndex(({ task }) => task === 'issue-notices') + 1));
  steps = (await db('steps as s')
    .join('commands as c', 'c.id', 's.command_id')
    .join('tasks as t', 't.id', db.raw("c.payload ->> 'taskId'"))
    .where({ 's.case_id': caseId, 's.type': 'serviceTask' })
    .orderBy('s.started_at')
    .select({ activityId: 's.activity_id', commandId: 's.command_id', trace: 's.trace_id', sentForm: 't.task_key' })) as Traced[];
}, 180_000);
afterAll(() => db.destroy());

const linesOf = async (name: ProcessName, mark: string): Promise<string[]> => (await readFile(stack.logFile(name), 'utf8')).split('\n').filter((line) => line.includes(mark));
const json = (lines: string[]): Record<string, unknown>[] => lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);

test('the papers that the system prepares come from the forms that officers sent', () => {
  expect(steps.map(({ activityId, sentForm }) => [sentForm, activityId])).toEqual(expect.arrayContaining([['issue-notices', 'issue-acceptance-notice']]));
});

test('one id leads from the click through the server, the engine and the worker, in the log of each', async () => {
  expect(steps.length).toBeGreaterThan(0);
  for (const { activityId, commandId, trace } of steps) {
    const server = json(await linesOf('server', trace));
    expect(server).toContainEqual(expect.objectContaining({ msg: 'request', method: 'POST', path: '/api/tasks/:id/complete', trace }));
    expect(server).toContainEqual(expect.objectContaining({ msg: 'command carried out', trace, commandId, caseId }));
    expect((await linesOf('engine', `trace=${trace}`)).filter((line) => line.includes(`command complete ${commandId} carried out`))).toHaveLength(1);
    expect(json(await linesOf('workers', trace))).toContainEqual(expect.objectContaining({ msg: 'task ended', outcome: 'completed', trace, commandId, caseId, activityId }));
  }
});
