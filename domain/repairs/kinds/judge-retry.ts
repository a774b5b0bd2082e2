import { nameOfElement } from '../../../processes/registry.ts';
import type { Judge } from '../judge-repair.ts';
import { refuseRepair } from '../refuse-repair.ts';

/** Every step of the case that has stopped tries again, three times. Nothing else changes. */
export const judgeRetry: Judge = ({ live }) => {
  const stopped = live.incidents.flatMap(({ type, activityId, configuration }) => (configuration === null ? [] : [{ type, configuration, name: nameOfElement(activityId ?? '') }]));
  if (stopped.length === 0) throw refuseRepair('没有停下的环节，无需重试。');
  return {
    effect: `重试 ${stopped.map(({ name }) => name).join('、')}`,
    commands: stopped.map(({ type, configuration }) => (type === 'failedExternalTask' ? { type: 'retry-external-task', payload: { externalTaskId: configuration } } : { type: 'retry-job', payload: { jobId: configuration } })),
    exceptions: [],
  };
};
