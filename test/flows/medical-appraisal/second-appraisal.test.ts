import { beforeAll, describe, expect, test } from '@jest/globals';
import { openTask } from '../../../scripts/demo/act-in-case.ts';
import type { Step } from '../../../scripts/demo/act-in-case.ts';
import { examined, opinionReceived, panelDrawn, resultNotified } from '../../../scripts/demo/appraisal-steps.ts';
import { signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { givenReferral, viewAppraisal } from './support.ts';

const firstAppraisal = [
  ...panelDrawn('2026-04-08'), examined('2026-04-13'), opinionReceived({ signedOn: '2026-04-15', receivedOn: '2026-04-17', suggestedGrade: 8 }), resultNotified('2026-04-20', 'first'),
] as const;
const objection = (outcome: 'applicant' | 'department'): Step => ({ as: 'county1', task: 'record-objection', on: '2026-04-22', data: { outcome, recordedOn: '2026-04-22', reason: '认为建议的等级与残情不符（虚构）。' } });
const commission = (institutionName: string): Step => ({ as: 'county1', task: 'commission-second-appraisal', on: '2026-04-23', data: { institutionName, commissionedOn: '2026-04-23', signer: '演示丁' }, from: (prefill) => ({ commissionedParts: prefill['commissionedParts'] }) });
const secondAppraisal = [
  ...panelDrawn('2026-05-06'), examined('2026-05-08'), opinionReceived({ signedOn: '2026-05-11', receivedOn: '2026-05-12', suggestedGrade: 7 }), resultNotified('2026-05-13', 'second'),
] as const;

interface Kind {
  kind: string;
  first: string;
  discipline: string;
  /** of the province for second appraisals, but not for this kind of injury */
  unfit: string;
  fit: string;
}

describe.each<Kind>([
  { kind: 'occupational', first: '演示省职业病防治院', discipline: '职业病科', unfit: '演示省第二精神病医院', fit: '演示省第二职业病医院' },
  { kind: 'mental', first: '演示省精神卫生中心', discipline: '精神科', unfit: '演示省第二鉴定医院', fit: '演示省第二精神病医院' },
])('given a referral of the kind $kind and an objection', ({ kind, first, discipline, unfit, fit }) => {
  test(`then the second appraisal is refused to ${unfit} and made by ${fit}`, async () => {
    const clients = await signInAll();
    const id = await givenReferral(clients, { institutionKind: kind, designatedBy: 'province', institutionName: first });
    const [, , ...fromExamination] = firstAppraisal;
    await takeSteps(clients, id, [...panelDrawn('2026-04-08', [discipline]), ...fromExamination, objection('applicant')]);
    await expect(takeSteps(clients, id, [commission(unfit)])).rejects.toMatchObject({ status: 422, problem: { article: '第20条' } });
    const { prefill } = await clients.county1.get<{ prefill: Record<string, unknown> }>(`/api/tasks/${(await openTask(clients.county1, id, 'commission-second-appraisal')).id}`);
    expect(prefill['institutionName']).toBe(fit);
    await takeSteps(clients, id, [commission(fit), ...panelDrawn('2026-05-06', [discipline])]);
    expect((await viewAppraisal(clients, id)).draws.map((draw) => draw.stage)).toEqual(['first', 'second']);
  }, 180_000);
});

describe.each(['applicant', 'department'] as const)('given an objection of the %s', (who) => {
  let clients: Clients;
  let id: string;
  beforeAll(async () => {
    clients = await signInAll();
    id = await givenReferral(clients);
    await takeSteps(clients, id, [...firstAppraisal, objection(who)]);
  }, 180_000);

  test('then only another institution, one of the province for second appraisals, can be commissioned', async () => {
    await expect(takeSteps(clients, id, [commission('示范市演示医院')])).rejects.toMatchObject({ status: 422, problem: { article: '第20条' } });
    await takeSteps(clients, id, [commission('演示省第二鉴定医院')]);
  }, 60_000);

  test('then it has its own draw, examination and opinion, both opinions are kept, and the second prevails', async () => {
    await takeSteps(clients, id, secondAppraisal);
    const { draws, appraisals } = await viewAppraisal(clients, id);
    expect(draws.map((draw) => [draw.stage, draw.reason])).toEqual([['first', null], ['second', null]]);
    expect(appraisals.map(({ stage, institutionName, examinedOn, suggestedGrade, prevails }) => [stage, institutionName, examinedOn, suggestedGrade, prevails])).toEqual([
      ['first', '示范市演示医院', '2026-04-13', 8, false],
      ['second', '演示省第二鉴定医院', '2026-05-08', 7, true],
    ]);
    const view = await viewCase(clients.county1, id);
    expect(view.openTasks.map((task) => task.taskKey)).toEqual(['propose-grade']);
    expect(view.deadlines.find((deadline) => deadline.key === 'county-report')).toMatchObject({ startedOn: '2026-05-12' });
    expect(view.documents.filter((paper) => paper.kind === 'appraisal-result-notice')).toHaveLength(2);
    const { prefill } = await clients.county1.get<{ prefill: Record<string, unknown> }>(`/api/tasks/${(await openTask(clients.county1, id, 'propose-grade')).id}`);
    expect(prefill['grade']).toBe(7);
    expect(view.constraints.filter((finding) => finding.status === 'breached')).toEqual([]);
  }, 180_000);
});
