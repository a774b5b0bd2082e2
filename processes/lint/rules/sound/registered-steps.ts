import { isLegalAct } from '../../../../regulations/acts/legal-acts.ts';
import { deadlineKeys } from '../../../../regulations/deadlines/statutory-deadlines.ts';
import { deadlineTimersOf } from '../../../registry.ts';
import type { ProcedureRegistry } from '../../../registry.ts';
import { findingAt, named } from '../../context.ts';
import type { LintRule } from '../../context.ts';
import type { Step } from '../../model/diagram.ts';
import { allActsOf } from '../../model/diagram.ts';
import { taskAt } from '../../runs/choices.ts';

const rule = { layer: 'sound', id: 'sound/registered-steps' } as const;

function topicsOf(registry: ProcedureRegistry): Set<string> {
  return new Set([...registry.serviceTasks.map((entry) => entry.topic), ...registry.userTasks.flatMap(deadlineTimersOf).map((timer) => timer.topic), ...registry.officeTimers.map((timer) => timer.topic)]);
}

function wrongWith(step: Step, registry: ProcedureRegistry, topics: ReadonlySet<string>): string[] {
  const wrong: string[] = [];
  const { topic, form, group, message, kind } = step;
  const task = taskAt(registry, step);
  if (kind === 'user-task' && !task) wrong.push(`环节${named(step)}没有登记，提交时不知道是哪一种法定行为。`);
  if (task && form !== task.form) wrong.push(`环节${named(step)}的表单应是 ${task.form}，不是 ${form ?? '空'}。`);
  if (task && group !== task.group) wrong.push(`环节${named(step)}的办理岗位应是 \${${task.group}Group}，不是 ${group === null ? '空' : `\${${group}Group}`}。`);
  if (topic !== null && !topics.has(topic)) wrong.push(`${named(step)}的任务主题 ${topic} 没有登记，没有程序处理。`);
  if (message !== null && !registry.messages.includes(message)) wrong.push(`${named(step)}等待的消息 ${message} 没有登记，不会有人发出。`);
  if (kind === 'start' && step.within !== null && !registry.interruptions.some((entry) => entry.process === step.process && entry.event === step.id)) wrong.push(`事件子流程的开始${named(step)}没有登记。`);
  const deadline = step.properties['deadline'];
  if (deadline !== undefined && !(deadlineKeys as readonly string[]).includes(deadline)) wrong.push(`${named(step)}的期限 ${deadline} 不是登记的法定期限。`);
  for (const act of allActsOf(step)) if (!isLegalAct(act)) wrong.push(`${named(step)}的法定行为 ${act} 没有登记。`);
  return wrong;
}

/** Every name at a step is one that somebody answers to: task, form, group, topic, message, act, period. */
export const registeredSteps: LintRule = {
  ...rule,
  check: ({ diagrams, registry }) => {
    const topics = topicsOf(registry);
    return [...diagrams.values()].flatMap(({ steps }) => [...steps.values()].flatMap((step) => wrongWith(step, registry, topics).map((message) => findingAt(rule, step, message))));
  },
};
