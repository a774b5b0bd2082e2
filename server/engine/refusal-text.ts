import type { Refusal } from '../../domain/acts/reject-acts.ts';
import { engineWords } from '../../domain/repairs/migration/engine-words.ts';
import { stepName } from '../../domain/repairs/step-acts.ts';
import type { EngineRefusal } from './gateway.ts';

const TITLES: Record<string, string> = {
  'task-taken': '该事项已由其他人员认领。',
  suspended: '案件已中止办理，恢复办理后方可继续。',
  'already-started': '该案件已经启动。',
  'no-subscriber': '流程当前不在等待这一事项，案件可能已经办结或者终止。',
  'instance-gone': '该案件的流程已经结束。',
  'engine-failure': '流程引擎试行没有成功，案件不能这样办理。',
  'history-gone': '流程引擎已清理该案件的历史，不能重新开始。',
  'job-gone': '该定时事项已经执行或取消。',
  invalid: '流程引擎不接受这一请求。',
};

/** What a refusal of the engine means, in words for the person who acted. */
export function refusalText(refusal: EngineRefusal): Refusal {
  if (refusal.code === 'task-gone') {
    const title = refusal.outcome === 'completed' ? '该事项已办理完毕，不能重复提交。' : refusal.outcome === 'cancelled' ? '该事项已被撤销，无需再办理。' : '该事项已不存在。';
    return { type: 'task-gone', title };
  }
  if (refusal.failures.length > 0) {
    const told = refusal.failures.map(({ process, element, message }) => `${element === null ? '' : `“${stepName(process, element)}”`}${engineWords(message)}（${message}）`);
    return { type: refusal.code, title: '流程引擎不接受这样的迁移：', detail: `${told.slice(0, 5).join('；')}。` };
  }
  return { type: refusal.code, title: TITLES[refusal.code] ?? '流程引擎拒绝了这一操作。', detail: refusal.message.slice(0, 300) };
}
