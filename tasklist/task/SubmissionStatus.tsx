import { Alert } from 'antd';
import type { Completion } from './use-completion.ts';

/** How far the submission has come, announced as it changes. */
export function SubmissionStatus({ completion, invalid }: { completion: Completion; invalid: number }) {
  const problem = completion.step === 'refused' && completion.problem.problem.type !== 'stale' ? completion.problem.problem : null;
  return (
    <div className="task-status" aria-live="assertive" data-testid="task-status">
      {(completion.step === 'sending' || completion.step === 'waiting') && <Alert type="info" showIcon title="已提交，等待流程引擎确认…" description="通常只需片刻；流程引擎暂停时，提交会保留并在恢复后生效。" />}
      {completion.step === 'rejected' && <Alert type="error" showIcon title={`提交未生效：${completion.act.refusal?.title ?? '流程引擎拒绝了本次提交。'}`} description={completion.act.refusal?.detail ?? '已填写的内容仍然保留。'} />}
      {problem && <Alert type="error" showIcon title={problem.title} description={[problem.detail, problem.article && `依据：${problem.article}`].filter(Boolean).join(' ') || undefined} />}
      {invalid > 0 && completion.step === 'editing' && <Alert type="error" showIcon title={`有 ${invalid} 处需要补充或更正，已在相应位置标出。`} />}
    </div>
  );
}
