import { Alert, Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type { ActState } from '../../ui/api/types.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import { ACTION_NAMES, consequences } from './actions.ts';
import { LifeFields, type Answers } from './LifeFields.tsx';
import type { CaseLife, LifeAction } from './types.ts';
import { useLifeAct } from './use-life.ts';

/** What is sent for an action; null while something that it needs is missing. */
function bodyOf(action: LifeAction, a: Answers): Record<string, unknown> | null {
  const text = a.text.trim();
  if (action === 'annul') return text.length >= 5 ? { reason: text } : null;
  if (!a.day) return null;
  if (action === 'withdraw') {
    const named = a.by === 'applicant' || a.byName.trim() !== '';
    return named && a.uploadIds.length > 0 ? { happenedOn: a.day, by: a.by, ...(a.by === 'applicant' ? {} : { byName: a.byName.trim() }), channel: a.channel, note: text, uploadIds: a.uploadIds } : null;
  }
  if (action === 'record-death') {
    const told = a.reporter.trim() !== '' && a.relation.trim() !== '' && a.diedOn !== '';
    return told ? { diedOn: a.diedOn, reportedOn: a.day, reporter: a.reporter.trim(), relation: a.relation.trim(), ...(a.examinedOn ? { examinedOn: a.examinedOn } : {}), uploadIds: a.uploadIds } : null;
  }
  if (text.length < 2 || (action === 'suspend' && !a.reason)) return null;
  return { happenedOn: a.day, basis: text, ...(action === 'suspend' ? { reason: a.reason } : {}), uploadIds: a.uploadIds };
}

/** One action: what will happen, the questions, a deliberate confirmation, and what became of it. */
export default function LifeDialog({ action, life, caseId, onClose }: { action: LifeAction; life: CaseLife; caseId: string; onClose: () => void }) {
  const [answers, setAnswers] = useState<Answers>({ day: life.today, diedOn: '', examinedOn: '', by: 'applicant', byName: '', channel: 'in-person', reason: '', text: '', reporter: '', relation: '', uploadIds: [] });
  const [sure, setSure] = useState(false);
  const [act, setAct] = useState<ActState | null>(null);
  const send = useLifeAct(caseId, (done) => {
    setAct(done);
    if (done?.status !== 'rejected' && done?.status !== 'submitted') onClose();
  });
  const body = bodyOf(action, answers);
  return (
    <Modal
      open
      width={640}
      title={ACTION_NAMES[action]}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{act?.status === 'submitted' ? '关闭' : '取消'}</Button>
          <Button type="primary" danger={action !== 'resume'} disabled={!body || !sure || act?.status === 'submitted'} loading={send.isPending} onClick={() => body && send.mutate({ path: action, body })} data-testid="life-confirm">{action === 'annul' ? '提出，等待批准' : '确认'}</Button>
        </>
      }
      destroyOnHidden
    >
      <div className="life-dialog">
        <Alert type="info" title="确认之后" description={<ul className="dots">{consequences(action, life).map((line) => <li key={line}>{line}</li>)}</ul>} />
        <LifeFields action={action} life={life} answers={answers} set={(changes) => setAnswers({ ...answers, ...changes })} />
        <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)} data-testid="life-sure">已核对以上内容</Checkbox>
        <StepProblem error={send.error} />
        {act?.status === 'rejected' && <Alert type="error" showIcon title={act.refusal?.title ?? '没有办成，请重新载入后核对。'} />}
        {act?.status === 'submitted' && <Alert type="info" showIcon title="已提交，正在等待流程引擎确认。" />}
      </div>
    </Modal>
  );
}
