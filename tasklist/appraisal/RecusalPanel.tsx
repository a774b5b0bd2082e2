import { Alert, Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { recusalGrounds } from '../../regulations/recusal/index.ts';
import type { RecusalGround } from '../../regulations/recusal/index.ts';
import { isProblem } from '../../ui/api/api-problem.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { useRecusalChange, useRecusals } from './use-recusals.ts';
import './appraisal.css';

const GROUNDS = Object.entries(recusalGrounds).map(([value, { text }]) => ({ value: value as RecusalGround, label: text }));

/** Before an officer acts in an assessment: no ground of 第4条, or he withdraws. Said once for the whole case. */
export function RecusalPanel({ caseId, mustDeclare }: { caseId: string; mustDeclare: boolean }) {
  const { session } = useSession();
  const { data } = useRecusals(caseId);
  const change = useRecusalChange(caseId);
  const [leaving, setLeaving] = useState(false);
  if (!data) return null;
  const own = data.declarations.filter((entry) => entry.userId === session.user.id);
  if (own.some((entry) => entry.declaration === 'recuses')) return <Alert type="warning" showIcon title="您在本案中已经回避，由其他人员办理。" description="依据：第4条" data-testid="recused" />;
  const declared = own.length > 0;
  return (
    <>
      {declared ? (
        <p className="recusal-line">您已声明在本案中无应当回避的情形。<Button type="link" size="small" onClick={() => setLeaving(true)}>需要回避</Button></p>
      ) : (
        <Alert
          type={mustDeclare ? 'warning' : 'info'}
          showIcon
          title={mustDeclare ? '办理前请声明：您与申请人、本次评残有无应当回避的情形？' : '您与申请人、本次评残有应当回避情形的，请先声明回避。'}
          description={<>{GROUNDS.map(({ label }) => label).join('；')}。<span className="article">依据：第4条</span><span className="recusal-actions"><Button size="small" type="primary" loading={change.isPending} onClick={() => change.mutate({ path: 'recusals', body: { declaration: 'none' } })} data-testid="no-recusal">无回避情形</Button><Button size="small" danger onClick={() => setLeaving(true)} data-testid="recuse">需要回避</Button></span></>}
        />
      )}
      {isProblem(change.error) && <Alert type="error" showIcon title={change.error.problem.title} />}
      <Withdraw caseId={caseId} open={leaving} onClose={() => setLeaving(false)} />
    </>
  );
}

function Withdraw({ caseId, open, onClose }: { caseId: string; open: boolean; onClose: () => void }) {
  const [ground, setGround] = useState<RecusalGround | null>(null);
  const [note, setNote] = useState('');
  const change = useRecusalChange(caseId, onClose);
  return (
    <Modal title="在本案中回避" open={open} onCancel={onClose} okText="回避" okButtonProps={{ danger: true, disabled: ground === null, loading: change.isPending }} onOk={() => change.mutate({ path: 'recusals', body: { declaration: 'recuses', ground, note } })} destroyOnHidden>
      <p>回避后，您不能再认领、办理本案的事项，名下的事项退回本单位待办。此前已办的事项不自动撤销，由上级复核。</p>
      <Radio.Group className="recusal-grounds" aria-label="回避的情形" value={ground} onChange={(event) => setGround(event.target.value as RecusalGround)} options={GROUNDS} />
      <Input.TextArea aria-label="说明" placeholder="说明（可以不填）" value={note} maxLength={500} rows={2} onChange={(event) => setNote(event.target.value)} />
      {isProblem(change.error) && <Alert type="error" showIcon title={change.error.problem.title} />}
    </Modal>
  );
}
