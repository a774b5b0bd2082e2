import type { Judge } from '../judge-repair.ts';
import { refuseRepair } from '../refuse-repair.ts';
import { refuseUnlawfulStep } from '../refuse-unlawful-step.ts';
import { stepName, stepOfDiagram } from '../step-acts.ts';

/**
 * A case leaves a step and stands before another one of the same diagram. The other step must perform an act, and the law must allow that act
 * as things are: what has to come before it cannot be passed over.
 */
export const judgeMoveToken: Judge = (found) => {
  const { live, row, parameters: { process = '', from = '', to = '' } } = found;
  if (row.status === 'suspended' || live.instances.some((instance) => instance.suspended)) throw refuseRepair('流程已挂起或者案件已中止，恢复后才能移动。');
  const tokens = live.tokens.filter((token) => token.definitionKey === process && token.activityId === from);
  const [token] = tokens;
  if (!token) throw refuseRepair(`案件目前不在“${stepName(process, from)}”。`);
  if (tokens.length > 1) throw refuseRepair(`案件在“${stepName(process, from)}”有 ${tokens.length} 处，不能确定移动哪一处。`);
  if (from === to) throw refuseRepair('起止环节相同。');
  const target = stepOfDiagram(process, to);
  if (!target) throw refuseRepair('只能移动到同一流程图中的人工、系统或者调用环节。');
  refuseUnlawfulStep(found, target, '移动到');
  return {
    effect: `由“${stepName(process, from)}”移动到“${target.name}”；原环节取消，其草稿保留`,
    commands: [{ type: 'move-token', payload: { businessKey: row.id, processInstanceId: token.processInstanceId, activityInstanceId: token.activityInstanceId, targetActivityId: to } }],
    exceptions: [],
  };
};
