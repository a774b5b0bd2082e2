import type { Judge } from '../judge-repair.ts';
import { refuseRepair } from '../refuse-repair.ts';

/** The engine stands still for the case, for technical reasons. It is no 中止 of the case: the periods run on, and its status stays. */
export const judgeSuspend: Judge = ({ row, live }) => {
  if (row.status === 'suspended') throw refuseRepair('案件已依法中止办理，流程已经停住。');
  if (live.instances.every((instance) => instance.suspended)) throw refuseRepair('流程已经挂起。');
  return { effect: '挂起流程：暂不能认领、提交事项，定时器不触发；法定期限照常计算', commands: [{ type: 'suspend', payload: { businessKey: row.id } }], exceptions: [] };
};

/** The engine goes on. A case that its office has suspended is resumed by that office. */
export const judgeResume: Judge = ({ row, live }) => {
  if (row.status === 'suspended') throw refuseRepair('案件已依法中止办理，须由经办人登记恢复，管理员不能恢复。');
  if (live.instances.every((instance) => !instance.suspended)) throw refuseRepair('流程没有挂起。');
  return { effect: '恢复流程，已到期的定时器随即触发', commands: [{ type: 'activate', payload: { businessKey: row.id } }], exceptions: [] };
};
