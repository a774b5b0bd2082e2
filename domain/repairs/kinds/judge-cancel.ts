import { checkConstraints } from '../../../regulations/constraints/index.ts';
import type { Judge } from '../judge-repair.ts';
import { refuseRepair } from '../refuse-repair.ts';

/**
 * The instance is ended from outside and the case with it, without an act of an office. What the law still asks for would then never be done:
 * that is refused, unless a decision is named on which the exception rests.
 */
export const judgeCancel: Judge = ({ row, events, law, exception }) => {
  const known = new Set(checkConstraints(events, law).filter(({ status }) => status === 'breached').map(({ constraintId }) => constraintId));
  const broken = checkConstraints(events, { ...law, finished: true }).filter(({ status, constraintId }) => status === 'breached' && !known.has(constraintId));
  const [first] = broken.filter(({ article }) => article !== null);
  if (first && exception === null) throw refuseRepair(`案件还有法定事项没有办理，不能取消：${first.message}。确需取消的，须写明所依据的决定。`, first.article);
  return {
    effect: '取消流程，案件随即结束，未办的事项不再办理',
    commands: [{ type: 'cancel', payload: { businessKey: row.id, reason: '由管理员取消' } }],
    exceptions: broken.map(({ article, message }) => (article === null ? message : `${message}（第${article}条）`)),
  };
};
