import { deadlineTimersOf, procedureRegistry } from '../../processes/registry.ts';
import type { UserTaskEntry } from '../../processes/registry.ts';
import type { Tone } from '../../ui/components/StatusTag.tsx';
import { label, PROCEDURE_NAMES } from '../../ui/format/labels.ts';
import type { Parameters, RepairHead, RepairKind } from './types.ts';

export interface KindInWords {
  title: string;
  hint: string;
  /** what has to be said beside the cases */
  needs: readonly (keyof Parameters)[];
  twoPersons: boolean;
}

/** The repairs, the harmless ones first. */
export const KINDS: Record<RepairKind, KindInWords> = {
  retry: { title: '重试停下的环节', hint: '排除原因后，让重试用尽的环节再试三次。案件内容和走向不变。', needs: [], twoPersons: false },
  'change-timer': { title: '定时器改期', hint: '法定期限的到期定时器只能恢复为依法计算的日期；提醒可以提前。', needs: ['timer', 'day'], twoPersons: false },
  suspend: { title: '挂起流程', hint: '因技术原因暂停流程。不是依法中止办理，法定期限照常计算。', needs: [], twoPersons: false },
  resume: { title: '恢复流程', hint: '恢复被挂起的流程。依法中止办理的案件由经办人登记恢复。', needs: [], twoPersons: false },
  cancel: { title: '取消流程', hint: '案件随即结束。还有法定事项未办的，须写明所依据的决定，作为例外记录。', needs: [], twoPersons: true },
  'move-token': { title: '移动到另一环节', hint: '在同一张流程图中移动。法律要求先办的事项不能越过。', needs: ['process', 'from', 'to'], twoPersons: true },
  'edit-variable': { title: '设置流转变量', hint: '只能恢复为办理记录中的值。', needs: ['variable', 'value'], twoPersons: true },
  correlate: { title: '补发消息', hint: '办理记录中已有撤回、撤销等行为而流程没有收到时使用。', needs: ['message'], twoPersons: true },
  migrate: { title: '迁移到另一版本', hint: '案件改按另一版本的流程办理，停在原处；认领、草稿、期限和定时器保留。对应关系由平台提出，可以修改，经引擎检查并逐件试行。', needs: ['fromRelease', 'release', 'mapping'], twoPersons: true },
  restart: { title: '已结束的案件重新办理', hint: '误办结的案件从某一环节重新开始，再次办理的计入下一轮。结束之后证件已经更换、变更的，不能重新办理。', needs: ['process', 'to'], twoPersons: true },
};

export const REPAIR_STATUS: Record<RepairHead['status'], { words: string; tone: Tone }> = {
  proposed: { words: '待批准', tone: 'warn' },
  running: { words: '进行中', tone: 'info' },
  stopped: { words: '已停止', tone: 'warn' },
  done: { words: '已完成', tone: 'good' },
  rejected: { words: '未批准', tone: 'neutral' },
};

interface Option {
  value: string;
  label: string;
}

/** Steps of a diagram between which a case can be moved. */
export const stepsOf = (process: string): Option[] => [
  ...procedureRegistry.userTasks.filter((entry) => entry.process === process).map(({ task, name }) => ({ value: task, label: name })),
  ...procedureRegistry.calls.filter((entry) => entry.process === process).map(({ element, name }) => ({ value: element, label: `${name}（调用）` })),
  ...procedureRegistry.serviceTasks.filter((entry) => entry.process === process).map(({ element, name }) => ({ value: element, label: `${name}（系统）` })),
];

export const processes: Option[] = procedureRegistry.processes.map(({ key, name }) => ({ value: key, label: name }));
export const messages: Option[] = procedureRegistry.interruptions.map(({ message, name }) => ({ value: message, label: name }));

const TIMER_KINDS: Record<string, string> = { remind: '提醒', breach: '到期' };

/** Timers that can be moved, each under the name of its task. */
export const timers: Option[] = [
  ...(procedureRegistry.userTasks as readonly UserTaskEntry[]).flatMap((task) => deadlineTimersOf(task).map((timer) => ({ value: timer.event, label: `${label(PROCEDURE_NAMES, task.process)} · ${task.name} · ${TIMER_KINDS[timer.kind] ?? timer.kind}` }))),
  ...procedureRegistry.waitingTimers.map(({ process, event, name }) => ({ value: event, label: `${label(PROCEDURE_NAMES, process)} · ${name}` })),
  ...procedureRegistry.officeTimers.map(({ process, event, name }) => ({ value: event, label: `${label(PROCEDURE_NAMES, process)} · ${name}` })),
];

/** What a repair was told, in words. */
export function parametersInWords(kind: RepairKind, parameters: Parameters): string {
  const nameOf = (element: string | undefined): string => stepsOf(parameters.process ?? '').find(({ value }) => value === element)?.label ?? element ?? '';
  switch (kind) {
    case 'move-token': return `${nameOf(parameters.from)} → ${nameOf(parameters.to)}`;
    case 'change-timer': return `${timers.find(({ value }) => value === parameters.timer)?.label ?? parameters.timer}，改为 ${parameters.day}`;
    case 'edit-variable': return `${parameters.variable} = ${parameters.value}`;
    case 'restart': return `从“${nameOf(parameters.to)}”开始`;
    case 'migrate': return parameters.mapping?.length ? `另行对应 ${parameters.mapping.length} 处：${parameters.mapping.map(({ from, to }) => `${from} → ${to ?? '没有去处'}`).join('、')}` : '各环节对应到编号相同的环节';
    case 'correlate': return messages.find(({ value }) => value === parameters.message)?.label ?? parameters.message ?? '';
    default: return '';
  }
}
