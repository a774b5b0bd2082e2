import type { LegalActId } from '../../../regulations/acts/index.ts';
import { whatBlocks } from '../../../regulations/constraints/index.ts';
import type { Finding } from '../../../regulations/constraints/index.ts';
import type { Judge, RepairedCase } from '../judge-repair.ts';
import { refuseRepair } from '../refuse-repair.ts';
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
  if (target.ways.every((way) => way.length === 0)) throw refuseRepair(`“${target.name}”不办理法定行为，请移动到它之前或者之后的环节。`);
  refuseUnlawful(found, target.ways, target.name);
  return {
    effect: `由“${stepName(process, from)}”移动到“${target.name}”；原环节取消，其草稿保留`,
    commands: [{ type: 'move-token', payload: { businessKey: row.id, processInstanceId: token.processInstanceId, activityInstanceId: token.activityInstanceId, targetActivityId: to } }],
    exceptions: [],
  };
};

/**
 * The step must be open in one way at least, and nothing that has to come before its first way, the one that goes on, may be missing:
 * otherwise a step could be reached only to be returned from.
 * @throws Problem repair-refused
 */
function refuseUnlawful({ events, law }: RepairedCase, ways: readonly LegalActId[][], name: string): void {
  // Only the first act of a way stands open now; those that follow in the same form follow from it.
  const blocks = ways.flatMap(([first]) => (first === undefined ? [] : [whatBlocks(first, events, law)]));
  const missing = blocks[0]?.filter(({ kind }) => kind === 'precedence') ?? [];
  if (missing.length === 0 && blocks.some((found) => found.length === 0)) return;
  const reasons: Finding[] = [...missing, ...blocks.flat()];
  const reason = reasons.find(({ article }) => article !== null) ?? reasons[0];
  throw refuseRepair(`不能移动到“${name}”：${reason?.message ?? '法律不允许'}。`, reason?.article);
}
