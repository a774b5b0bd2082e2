import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { isProblem } from '../../ui/api/api-problem.ts';
import type { TaskDetail } from '../../ui/api/types.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { showArticles } from '../../ui/format/dates.ts';
import { readFormDefinition, type FormDefinition } from '../../ui/forms/form-definition.ts';
import { LazyForm } from '../../ui/forms/LazyForm.tsx';
import type { Answers, SchemaFormHandle } from '../../ui/forms/SchemaForm.tsx';
import { RecusalPanel } from '../appraisal/RecusalPanel.tsx';
import { DayField } from './DayField.tsx';
import { DraftConflict } from './DraftConflict.tsx';
import { DoneNotice } from './DoneNotice.tsx';
import { SaveMark } from './SaveMark.tsx';
import { SubmissionStatus } from './SubmissionStatus.tsx';
import { SupplementFiles } from './SupplementFiles.tsx';
import { useCompletion } from './use-completion.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  detail: TaskDetail;
  claimError: unknown;
  claiming: boolean;
  onClaim: () => void;
}

const readSafely = (detail: TaskDetail): FormDefinition | null => {
  try {
    return readFormDefinition(`${detail.task.processKey}/${detail.task.taskKey}`, detail.form);
  } catch {
    return null;
  }
};

const whyReadOnly = ({ task, canClaim }: TaskDetail): string => {
  if (task.state !== 'open') return '本事项已经办结或者撤销。';
  if (task.suspended) return '案件已中止办理，恢复之后才能认领和提交；已填写的内容保留。';
  if (canClaim) return '认领后才能填写和提交。';
  return task.assignee ? `本事项由${task.assignee.name}办理，您可以查看。` : '您可以查看本事项，但没有办理权限。';
};

/** The form of a task with its date, draft and submission. Whatever is refused, what was typed stays. */
export function TaskFormPanel({ detail, claimError, claiming, onClaim }: Props) {
  const definition = useMemo(() => readSafely(detail), [detail]);
  const materials = useMemo(() => Object.fromEntries(detail.case.materials.map((material) => [material.code, material.title])), [detail]);
  const [happenedOn, setHappenedOn] = useState(detail.draft?.happenedOn ?? detail.caseToday);
  const [data, setData] = useState<Answers>(() => ({ ...detail.prefill, ...detail.draft?.data }));
  const [invalid, setInvalid] = useState(0);
  const [form, setForm] = useState<SchemaFormHandle | null>(null); // there once the form has loaded
  const draft = useDraft(detail.task.id, detail.canComplete, detail.draft);
  const { completion, complete } = useCompletion(detail.task.id);
  if (!definition) return <section className="panel task-form"><ErrorState error={new Error('form')} /></section>;
  if (completion.step === 'effective') return <section className="panel task-form"><DoneNotice task={detail.task} /></section>;

  const busy = completion.step === 'sending' || completion.step === 'waiting';
  // What has changed meanwhile is told in a dialog; it is no fault of an answer.
  const faults = completion.step === 'refused' && completion.problem.problem.type !== 'stale' ? completion.problem.problem.errors : undefined;
  const change = (next: { happenedOn: string; data: Answers }) => {
    setHappenedOn(next.happenedOn);
    setData(next.data);
    setInvalid(0);
    draft.save(next);
  };
  const takeOther = (other: TaskDetail['draft']) => {
    if (other?.happenedOn) setHappenedOn(other.happenedOn);
    setData({ ...detail.prefill, ...other?.data });
    draft.takeOther(other);
  };
  const submit = async (answers: Answers) => {
    setInvalid(0);
    draft.stop();
    await complete({ happenedOn, data: answers });
    draft.resume();
  };

  return (
    <section className="panel task-form" aria-label="办理">
      {!detail.canComplete && <Alert type="info" showIcon title={whyReadOnly(detail)} action={detail.canClaim && <Button size="small" type="primary" loading={claiming} onClick={onClaim}>认领</Button>} />}
      {detail.canComplete && detail.draft?.handedBy && <Alert type="info" showIcon title={`以下内容是${detail.draft.handedBy}移交的草稿，请核对后再提交。`} />}
      {isProblem(claimError) && <Alert type="warning" showIcon title={claimError.problem.title} description={claimError.problem.detail} />}
      {(detail.canComplete || detail.canClaim) && <RecusalPanel caseId={detail.task.caseId} mustDeclare={detail.canComplete && detail.task.processKey === 'medical-appraisal'} />}
      {(definition.help || definition.articles) && (
        <aside className="hint">
          {definition.help && <p>{definition.help}</p>}
          {definition.articles && <p className="article">依据：实施细则{showArticles(definition.articles)}</p>}
        </aside>
      )}
      {!definition.legalDate && (
        <DayField value={happenedOn} today={detail.caseToday} disabled={!detail.canComplete || busy} fault={faults?.find((fault) => /happenedOn$/.test(fault.path))?.message} onChange={(day) => change({ happenedOn: day, data })} />
      )}
      {detail.task.taskKey === 'record-supplement' && detail.canComplete && <SupplementFiles detail={detail} />}
      <LazyForm ref={setForm} definition={definition} value={data} readOnly={!detail.canComplete || busy} materials={materials} {...(faults ? { faults } : {})} onChange={(next) => JSON.stringify(next) !== JSON.stringify(data) && change({ happenedOn, data: next })} onValid={(answers) => void submit(answers)} onInvalid={setInvalid} />
      {detail.canComplete && (
        <div className="task-actions">
          {draft.state.kind === 'changed' && <DraftConflict taskId={detail.task.id} title={draft.state.title} onMine={draft.keepMine} onOther={takeOther} />}
          <SubmissionStatus completion={completion} invalid={invalid} />
          <Button type="primary" size="large" loading={busy} disabled={!form || (!definition.legalDate && !happenedOn)} onClick={() => form?.submit()} data-testid="submit-task">提交</Button>
          <SaveMark state={draft.state} />
        </div>
      )}
    </section>
  );
}
