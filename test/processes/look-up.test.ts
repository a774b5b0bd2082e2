import { describe, expect, it } from '@jest/globals';
import { actOf, actsOf, deadlineTimersOf, deadlineVariable, findDeadlineTimers, findServiceTask, findUserTask, formPath, outcomesOf, periodAt, periodOfTask } from '../../processes/registry.ts';

const task = (process: string, id: string) => findUserTask(process, id)!;

describe('the act of a completed task', () => {
  it.each([
    ['disability-rating', 'check-materials', 'complete', 'accept-application'],
    ['disability-rating', 'check-materials', 'incomplete', 'find-materials-incomplete'],
    ['disability-rating', 'propose-grade', 'proposed', 'county-proposes-grade'],
    ['disability-rating', 'city-forward-negative', undefined, 'city-forwards-negative'],
    ['delivery', 'record-delivery', 'certificate', 'deliver-certificate'],
  ])('%s/%s with %p is %s', (process, id, value, act) => {
    expect(actOf(task(process, id), value)).toBe(act);
  });

  it.each([undefined, '', 'agreed', 'constructor', '__proto__'])('is never guessed from %p', (value) => {
    expect(() => actOf(task('disability-rating', 'county-review'), value)).toThrow('disability-rating/county-review');
  });
});

it.each([
  ['medical-appraisal', 'record-appraisal', undefined, ['sign-appraisal-opinion', 'receive-appraisal-opinion']],
  ['delivery', 'record-delivery', 'outcome-notice', ['deliver-outcome-notice', 'return-materials']],
  ['delivery', 'record-delivery', 'certificate', ['deliver-certificate']],
])('%s/%s with %p performs %p', (process, id, value, acts) => {
  expect(actsOf(task(process, id), value)).toEqual(acts);
});

it('knows the outcomes of a task, none where its act is fixed or chosen by the caller', () => {
  expect(outcomesOf(task('disability-rating', 'city-pre-review'))).toEqual(['agreed', 'returned', 'disagreed']);
  expect(outcomesOf(task('archive', 'file-archive'))).toEqual([]);
  expect(outcomesOf(task('delivery', 'record-delivery'))).toEqual([]);
});

it('finds by process and element, so that one element name may stand in two diagrams', () => {
  expect(findUserTask('archive', 'county-review')).toBeUndefined();
  expect(findServiceTask('delivery', 'render-papers')?.process).toBe('delivery');
  expect(findServiceTask('archive', 'issue-public-notice')).toBeUndefined();
});

it('names the variables and timers of a deadline', () => {
  expect(deadlineVariable('acceptance-notice', 'remind')).toBe('acceptanceNoticeRemindAt');
  expect(deadlineVariable('public-notice-period', 'breach')).toBe('publicNoticePeriodDueAt');
  expect(deadlineTimersOf(task('disability-rating', 'record-supplement'))).toEqual([]);
  expect(findDeadlineTimers('acceptance-notice').map((timer) => timer.event)).toEqual([
    'county-review-remind', 'county-review-breach', 'city-pre-review-remind', 'city-pre-review-breach',
    'confirm-city-refusal-remind', 'confirm-city-refusal-breach', 'fill-approval-form-remind', 'fill-approval-form-breach',
    'issue-notices-remind', 'issue-notices-breach',
  ]);
});

it('moves the timers that stand at a call together with those at tasks, and knows whom the called diagram waits for', () => {
  expect(findDeadlineTimers('certificate-delivery').map((timer) => timer.event)).toEqual(['province-decision-remind', 'province-decision-breach', 'deliver-certificate-remind', 'deliver-certificate-breach']);
  expect(findDeadlineTimers('refusal-return').map((timer) => timer.task)).toEqual(expect.arrayContaining(['deliver-negative-outcome-notice', 'deliver-province-outcome-notice', 'deliver-cancellation-notice']));
  const delivery = { process: 'delivery', task: 'record-delivery' };
  expect(periodOfTask(delivery, { process: 'disability-rating', element: 'deliver-certificate' })).toEqual({ deadline: 'certificate-delivery', element: 'deliver-certificate', level: 'county' });
  expect(periodOfTask(delivery, { process: 'disability-rating', element: 'deliver-acceptance-notice' })).toBeUndefined();
  expect(periodOfTask(delivery)).toBeUndefined();
  expect(periodOfTask({ process: 'archive', task: 'file-archive' }, { process: 'disability-rating', element: 'archive' })).toMatchObject({ deadline: 'filing' });
  expect(periodAt('disability-rating', 'province-decision')).toEqual({ deadline: 'certificate-delivery', element: 'province-decision', level: 'province' });
});

it('gives the path of a form', () => {
  expect(formPath('delivery/record-delivery')).toBe('delivery/record-delivery.json');
});
