import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { completeTask, openTask } from '../../../scripts/demo/act-in-case.ts';
import { until } from '../../../scripts/demo/api-client.ts';
import { acceptance, fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import { openDatabase } from '../support/database.ts';
import { advanceTo, givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { Clients } from '../support/story.ts';

interface HandOver {
  purpose: string;
  fromName: string;
  toName: string;
  handedOn: string;
  receivedOn: string | null;
}

let clients: Clients;
let db: Knex;

beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
});
afterAll(() => db.destroy());

const supervisionsOf = (caseId: string): Promise<{ status: string; supervisor_code: string; supervised_code: string; reason: string | null }[]> =>
  db('supervisions').where({ case_id: caseId }).orderBy('opened_on').select('status', 'supervisor_code', 'supervised_code', 'reason');

describe('given the county does not review in time', () => {
  let caseId: string;

  beforeAll(async () => {
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, [acceptance]);
    await advanceTo(clients, caseId, '2026-04-10');
  }, 180_000);

  test('then the city has a supervision to decide on, and the county’s own task is still there', async () => {
    const task = await openTask(clients.city, caseId, 'issue-supervision');
    expect(task.name).toBe('作出督办');
    expect((await viewCase(clients.county1, caseId)).openTasks.map(({ taskKey }) => taskKey).sort()).toEqual(['county-review', 'issue-supervision']);
    const { tasks } = await clients.county1.get<{ tasks: { caseId: string; taskKey: string }[] }>('/api/tasks?scope=office');
    expect(tasks.filter((line) => line.caseId === caseId).map((line) => line.taskKey)).toEqual(['county-review']);
  });

  test('when it is ordered, then a numbered notice without the person’s name goes to the county, which answers, and the city asks once more, then closes it', async () => {
    await completeTask(clients.city, await openTask(clients.city, caseId, 'issue-supervision'), '2026-04-10', { outcome: 'ordered', demand: '请查明原因，尽快办结。', answerBy: '2026-04-17' });
    const answer = await openTask(clients.county1, caseId, 'answer-supervision');
    const notice = await until('the notice as a PDF', async () => (await viewCase(clients.county1, caseId)).documents.find((paper) => paper.kind === 'supervision-notice' && paper.hasPdf));
    expect(notice).toMatchObject({ round: 1, status: 'rendered', issuedOn: '2026-04-10' });
    expect(JSON.stringify(await db('documents').where({ id: notice.id }).first('data'))).not.toContain('演示甲');
    await completeTask(clients.county1, answer, '2026-04-10', { receivedOn: '2026-04-10', reason: '经办人外出。', plannedOn: '2026-04-15' });
    const { rows } = await clients.city.get<{ rows: HandOver[] }>(`/api/cases/${caseId}/hand-overs`);
    expect(rows.find((row) => row.purpose === '出具督办通知书')).toMatchObject({ handedOn: '2026-04-10', receivedOn: '2026-04-10' });

    await completeTask(clients.city, await openTask(clients.city, caseId, 'close-supervision'), '2026-04-10', { outcome: 'again', opinion: '请先办理。' });
    await completeTask(clients.city, await openTask(clients.city, caseId, 'issue-supervision'), '2026-04-10', { outcome: 'ordered', demand: '请立即办结。', answerBy: '2026-04-17' });
    await completeTask(clients.county1, await openTask(clients.county1, caseId, 'answer-supervision'), '2026-04-10', { receivedOn: '2026-04-10', reason: '已在办理。', plannedOn: '2026-04-13' });
    await completeTask(clients.city, await openTask(clients.city, caseId, 'close-supervision'), '2026-04-10', { outcome: 'closed', opinion: '同意。' });
    await until('the supervision is closed', async () => ((await supervisionsOf(caseId))[0]?.status === 'closed' ? true : undefined));
    expect(await supervisionsOf(caseId)).toEqual([{ status: 'closed', supervisor_code: '449900', supervised_code: '449901', reason: '已在办理。' }]);
    const view = await viewCase(clients.county1, caseId);
    expect(view.documents.filter((paper) => paper.kind === 'supervision-notice').map((paper) => paper.round).sort()).toEqual([1, 2]);
    expect(view.case.status).toBe('running');
    expect(view.openTasks.map(({ taskKey }) => taskKey)).toEqual(['county-review']);
    expect(view.constraints.filter((finding) => finding.article === '第5条' && finding.status === 'breached')).toEqual([]);
  }, 180_000);

  test('then the case goes on late, and the city’s own breach is supervised by the province and found to need nothing', async () => {
    const rest = fromAcceptance.slice(1, 3).map((step, index) => ({ ...step, on: `2026-04-${13 + index}` }));
    await takeSteps(clients, caseId, rest.slice(0, 1));
    const task = await openTask(clients.province1, caseId, 'issue-supervision');
    await completeTask(clients.province1, task, '2026-04-13', { outcome: 'not-needed', reason: '市级已经在审核。' });
    await until('the supervision is waived', async () => ((await supervisionsOf(caseId)).some((row) => row.status === 'waived') ? true : undefined));
    expect((await viewCase(clients.city, caseId)).case.status).toBe('running');
  }, 180_000);
});
