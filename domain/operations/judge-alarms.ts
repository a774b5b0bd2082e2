import type { PlatformState, WorkerSign } from './platform-state.ts';

export interface Alarm {
  key: 'silent-worker' | 'growing-outbox' | 'lagging-bridge' | 'open-incidents';
  title: string;
  state: 'good' | 'alarm';
  /** what was found, a sentence */
  finding: string;
  /** when it is an alarm, a sentence */
  rule: string;
}

/** Seconds. */
export const limits = { workerSilence: 60, workerPoll: 120, oldestCommand: 60, bridgeLag: 30 } as const;

const whole = (seconds: number): string => `${Math.round(seconds)} 秒`;

/** What is wrong with a worker process; its heart beats on when the engine no longer gives it anything to do. Undefined: nothing. */
function faultOf({ process, silentSeconds, sincePollSeconds, upSeconds }: WorkerSign): string | undefined {
  if (silentSeconds > limits.workerSilence) return `${process} 已 ${whole(silentSeconds)}没有心跳`;
  if (sincePollSeconds === null) return upSeconds > limits.workerPoll ? `${process} 启动 ${whole(upSeconds)}以来没有领取过任务` : undefined;
  return sincePollSeconds > limits.workerPoll ? `${process} 已 ${whole(sincePollSeconds)}没有领取任务` : undefined;
}

/** What needs a hand now; always the same rows, so that a quiet one is seen to be watched. */
export function judgeAlarms(state: PlatformState): Alarm[] {
  const faults = state.workers.map(faultOf).filter((fault) => fault !== undefined);
  const rows: (Omit<Alarm, 'state'> & { alarm: boolean })[] = [
    {
      key: 'silent-worker',
      title: '任务处理程序',
      alarm: state.workers.length === 0 || faults.length > 0,
      finding: state.workers.length === 0 ? '没有任何任务处理程序在运行。' : faults.length > 0 ? `${faults.join('；')}。` : `${state.workers.length} 个在运行。`,
      rule: `超过 ${limits.workerSilence} 秒没有心跳，或者超过 ${limits.workerPoll} 秒没有向流程引擎领取任务`,
    },
    {
      key: 'growing-outbox',
      title: '送往流程引擎的指令',
      alarm: state.oldestCommandSeconds > limits.oldestCommand,
      finding: state.pendingCommands === 0 ? '没有积压。' : `${state.pendingCommands} 条待送，最早的已等待 ${whole(state.oldestCommandSeconds)}，其中 ${state.failingCommands} 条送过而没有成功。`,
      rule: `最早一条等待超过 ${limits.oldestCommand} 秒`,
    },
    {
      key: 'lagging-bridge',
      title: '来自流程引擎的事件',
      alarm: state.bridgeLagSeconds > limits.bridgeLag,
      finding: state.pendingEvents === 0 ? '没有积压。' : `${state.pendingEvents} 条待应用，最早的已等待 ${whole(state.bridgeLagSeconds)}。`,
      rule: `最早一条等待超过 ${limits.bridgeLag} 秒`,
    },
    {
      key: 'open-incidents',
      title: '流程异常',
      alarm: state.openIncidents > 0,
      finding: state.openIncidents === 0 ? '没有异常。' : `${state.openIncidents} 个异常待处理。`,
      rule: '有未处理的异常',
    },
  ];
  return rows.map(({ alarm, ...row }) => ({ ...row, state: alarm ? 'alarm' : 'good' }));
}
