import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { showInstant } from '../../ui/format/dates.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import type { CaseLife } from './types.ts';
import { useLifeAct } from './use-life.ts';

interface Props {
  annulment: NonNullable<CaseLife['annulment']>;
  caseId: string;
  officer: boolean;
}

/** The second person approves or sends back; the first one can only take back. */
export function AnnulDecision({ annulment, caseId, officer }: Props) {
  const { session } = useSession();
  const [note, setNote] = useState('');
  const send = useLifeAct(caseId, () => undefined);
  const own = annulment.proposedBy === session.user.id;
  const decide = (approve: boolean) => send.mutate({ path: 'annul/decision', body: { proposalId: annulment.id, approve, note } });
  const refused = send.data?.act?.status === 'rejected' ? send.data.act.refusal?.title : null;
  return (
    <>
      <p>{annulment.proposedByName}，{showInstant(annulment.proposedAt)}。理由：{annulment.reason}</p>
      {officer && (
        <div className="paper-fields">
          {!own && <Input aria-label="退回意见" placeholder="退回意见（可不填）" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} style={{ width: 260 }} />}
          {!own && <Popconfirm title="批准撤销立案？" description="批准后正在办理的事项全部取消，不能恢复。" okText="批准" cancelText="取消" onConfirm={() => decide(true)}><Button type="primary" danger loading={send.isPending} data-testid="annul-approve">批准撤销</Button></Popconfirm>}
          <Button loading={send.isPending} onClick={() => decide(false)}>{own ? '撤回提出' : '退回'}</Button>
        </div>
      )}
      <StepProblem error={send.error} />
      {refused && <p role="alert">{refused}</p>}
    </>
  );
}
