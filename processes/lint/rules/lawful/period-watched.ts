import { findDeadline } from '../../../../regulations/deadlines/statutory-deadlines.ts';
import { deadlineKeys } from '../../../../regulations/deadlines/statutory-deadlines.ts';
import type { DeadlineTimer, ProcedureRegistry } from '../../../registry.ts';
import { deadlineTimersOf, deadlineVariable } from '../../../registry.ts';
import { findingAt, named } from '../../context.ts';
import type { LintRule } from '../../context.ts';
import type { LintFinding } from '../../finding.ts';
import type { Diagram, Step } from '../../model/diagram.ts';
import { stepOf } from '../../model/diagram.ts';
import { taskAt } from '../../runs/choices.ts';

const rule = { layer: 'lawful', id: 'lawful/period-watched' } as const;

const timersAt = (diagram: Diagram, step: Step): Step[] => [...diagram.steps.values()].filter((other) => other.kind === 'boundary-event' && other.attachedTo === step.id && other.timer !== null);

/** A boundary timer that reads the instant, leaves the task open and reports to the right worker. */
function stands(diagram: Diagram, step: Step, { variable, topic, deadline }: DeadlineTimer): boolean {
  return timersAt(diagram, step).some((timer) => timer.timer?.variable === variable && !timer.interrupting && timer.outgoing.some((flow) => {
    const end = stepOf(diagram, flow.target);
    return end.topic === topic && end.properties['deadline'] === deadline;
  }));
}

function check(diagram: Diagram, step: Step, registry: ProcedureRegistry): LintFinding[] {
  const task = taskAt(registry, step);
  const drawn = step.properties['deadline'];
  const periods = deadlineKeys.map((key) => ({ key, variables: [deadlineVariable(key, 'remind'), deadlineVariable(key, 'breach')] }));
  const own = timersAt(diagram, step).flatMap((timer) => periods.filter(({ variables }) => variables.includes(timer.timer?.variable ?? '')).map(({ key }) => ({ timer, key })));
  const foreign = own.filter(({ key }) => key !== task?.deadline).map(({ timer, key }) =>
    findingAt(rule, timer, `${named(step)}上的定时器${named(timer)}读取的是“${findDeadline(key).name}”的期限，${task?.deadline === undefined ? '这个环节没有法定期限' : `应当是“${findDeadline(task.deadline).name}”的期限`}。`, { article: findDeadline(task?.deadline ?? key).article, constraintId: `period:${task?.deadline ?? key}` }),
  );
  if (task?.deadline === undefined) return foreign;
  const { name, article } = findDeadline(task.deadline);
  const at = { article, constraintId: `period:${task.deadline}` };
  const lacking = deadlineTimersOf(task).filter((timer) => !stands(diagram, step, timer)).map((timer) =>
    findingAt(rule, step, `${named(step)}没有“${name}”的${timer.kind === 'remind' ? '提醒' : '逾期'}定时器（读取 ${timer.variable}，报告到 ${timer.topic}，不中断任务）。`, at),
  );
  const misnamed = drawn === task.deadline ? [] : [findingAt(rule, step, `${named(step)}写的期限是 ${drawn ?? '空'}，应当是“${name}”（${task.deadline}）。`, at)];
  return [...foreign, ...lacking, ...misnamed];
}

/** A task in a statutory period carries the reminder and the alarm of that very period, and of no other. */
export const periodWatched: LintRule = {
  ...rule,
  check: ({ diagrams, registry }) => [...diagrams.values()].flatMap((diagram) => [...diagram.steps.values()].filter((step) => step.kind === 'user-task').flatMap((step) => check(diagram, step, registry))),
};
