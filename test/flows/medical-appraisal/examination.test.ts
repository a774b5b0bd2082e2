import { beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../../../scripts/demo/api-client.ts';
import { takeStep } from '../../../scripts/demo/act-in-case.ts';
import type { Step } from '../../../scripts/demo/act-in-case.ts';
import { examined, opinionReceived, panelDrawn, resultNotified } from '../../../scripts/demo/appraisal-steps.ts';
import { advanceTo, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { givenReferral, viewAppraisal } from './support.ts';

const step = (on: string, data: Record<string, unknown>): Step => ({ as: 'county1', task: 'record-examination', on, data: { occurredOn: on, ...data } });

let clients: Clients;
beforeAll(async () => {
  clients = await signInAll();
});

describe('given an applicant who explains beforehand that he cannot come', () => {
  let id: string;
  beforeAll(async () => {
    id = await givenReferral(clients);
    await takeSteps(clients, id, panelDrawn('2026-04-08'));
  }, 120_000);

  test('then an explanation on the day is not one beforehand; a new date is set and the examination takes place then', async () => {
    const absent = { outcome: 'absent', explained: 'yes', reason: '因病住院（虚构）', nextOn: '2026-04-20' };
    await expect(takeSteps(clients, id, [step('2026-04-13', { ...absent, explainedOn: '2026-04-13' })])).rejects.toMatchObject({ status: 422, problem: { article: '第20条' } });
    await takeSteps(clients, id, [step('2026-04-13', { ...absent, explainedOn: '2026-04-10' }), examined('2026-04-20')]);
    const view = await viewCase(clients.county1, id);
    expect(view.timeline.filter((act) => ['explain-absence', 'examine-applicant'].includes(act.act)).map((act) => [act.act, act.happenedOn])).toEqual([['explain-absence', '2026-04-13'], ['examine-applicant', '2026-04-20']]);
  }, 60_000);

  test('then nobody objects and the time to object runs out, and who pays is recorded', async () => {
    await takeSteps(clients, id, [opinionReceived({ signedOn: '2026-04-21', receivedOn: '2026-04-22', suggestedGrade: 8 }), resultNotified('2026-04-23', 'first')]);
    const { objectionEndsOn, appraisals } = await viewAppraisal(clients, id);
    expect(objectionEndsOn).toBe('2026-04-30');
    expect(appraisals[0]?.fees).toEqual([{ fee: 'appraisal', cents: 30000, payer: 'county', message: expect.any(String) }, { fee: 'examination', cents: 18650, payer: 'applicant', message: expect.any(String) }]);
    const over: Step = { as: 'county2', task: 'record-objection', on: '2026-04-30', data: { outcome: 'none', recordedOn: '2026-04-30', basis: 'window-over' } };
    await expect(takeSteps(clients, id, [over])).rejects.toMatchObject({ status: 422, problem: { article: '第20条' } });
    const { executed } = await advanceTo(clients, id, '2026-05-06');
    expect(executed.map((timer) => timer.activityId)).toContain('objection-window-over');
    expect((await viewAppraisal(clients, id)).objectionOverOn).not.toBeNull();
    await takeSteps(clients, id, [{ ...over, on: '2026-05-06', data: { ...over.data, recordedOn: '2026-05-06' } }]);
    expect((await viewCase(clients.county1, id)).openTasks.map((task) => task.taskKey)).toEqual(['propose-grade']);
  }, 90_000);
});

describe('given an applicant who dies', () => {
  test('before the examination, then the appraisal ends and nothing is examined', async () => {
    const id = await givenReferral(clients);
    await takeSteps(clients, id, panelDrawn('2026-04-08'));
    await takeStep(clients, id, step('2026-04-10', { outcome: 'died-before', deathProof: '居民死亡医学证明书（虚构）' }));
    const view = await until('the end of the appraisal', async () => {
      const now = await viewCase(clients.county1, id);
      return now.openTasks.some((task) => task.taskKey === 'record-examination') ? undefined : now;
    });
    expect(view.timeline.some((act) => act.act === 'terminate-by-death' && act.happenedOn === '2026-04-10' && act.status === 'effective')).toBe(true);
    expect(view.timeline.map((act) => act.act)).not.toContain('examine-applicant');
    expect((await viewAppraisal(clients, id)).appraisals).toEqual([]);
  }, 180_000);

  test('after the examination, then the appraisal goes on to the proposal', async () => {
    const id = await givenReferral(clients);
    const signedAfterDeath = opinionReceived({ signedOn: '2026-04-15', receivedOn: '2026-04-17', suggestedGrade: 8 });
    await takeSteps(clients, id, [...panelDrawn('2026-04-08'), examined('2026-04-13'), signedAfterDeath, resultNotified('2026-04-20', 'first'), { as: 'county1', task: 'record-objection', on: '2026-04-20', data: { outcome: 'none', recordedOn: '2026-04-20', basis: 'waived' } }]);
    expect((await viewCase(clients.county1, id)).openTasks.map((task) => task.taskKey)).toEqual(['propose-grade']);
  }, 180_000);
});
