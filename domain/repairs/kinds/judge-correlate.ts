import { findAct } from '../../../regulations/acts/index.ts';
import { procedureRegistry } from '../../../processes/registry.ts';
import type { ActRow } from '../../acts/act-row.ts';
import type { Judge } from '../judge-repair.ts';
import { refuseRepair } from '../refuse-repair.ts';

/** A message that an act of the case has sent reaches the diagram after all. Without the act there is no message: nothing ends a case but what somebody is entitled to do. */
export const judgeCorrelate: Judge = async ({ db, row, parameters: { message = '' } }) => {
  const known = procedureRegistry.interruptions.find((entry) => entry.message === message && entry.process === row.procedure);
  if (!known) throw refuseRepair('该流程不接收这一消息。');
  const byValue = Object.entries(known.acts) as [string, string][];
  const act: Pick<ActRow, 'act'> | undefined = await db('acts').where({ case_id: row.id, status: 'effective' }).whereIn('act', byValue.map(([, name]) => name)).orderBy('recorded_at', 'desc').first('act');
  if (!act) {
    const acts = byValue.map(([, name]) => findAct(name));
    throw refuseRepair(`消息“${known.name}”只随${acts.map(({ name }) => `“${name}”`).join('、')}发出，案件没有这样的办理记录。`, acts.flatMap(({ articles }) => articles)[0]);
  }
  const value = byValue.find(([, name]) => name === act.act)?.[0];
  return { effect: `补发消息“${known.name}”（${findAct(act.act).name}），案件转入终止环节`, commands: [{ type: 'correlate', payload: { messageName: message, businessKey: row.id, variables: { [known.outcomeVariable]: value } } }], exceptions: [] };
};
