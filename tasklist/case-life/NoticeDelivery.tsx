import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { DELIVERY_MODES } from '../../ui/format/labels.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import type { LifeNotice } from './types.ts';
import { useLifeAct } from './use-life.ts';

/** Records that a suspension or resumption notice was delivered: registered mail or against a signature (第31条). */
export function NoticeDelivery({ notice, caseId, today }: { notice: LifeNotice; caseId: string; today: string }) {
  const [open, setOpen] = useState(false);
  const [answers, setAnswers] = useState({ mode: 'signed-receipt', mailNumber: '', recipient: '', deliveredOn: today });
  const send = useLifeAct(caseId, () => setOpen(false));
  const { mailNumber, ...rest } = answers;
  const mailed = answers.mode === 'registered-mail';
  const complete = answers.recipient.trim() !== '' && answers.deliveredOn !== '' && (!mailed || mailNumber.trim().length >= 5);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} data-testid={`deliver-${notice.kind}`}>登记送达</Button>
      {open && (
        <Modal open title={`登记送达：${notice.title}`} okText="登记" cancelText="取消" okButtonProps={{ disabled: !complete, loading: send.isPending }} onCancel={() => setOpen(false)} onOk={() => send.mutate({ path: 'deliveries', body: { subject: notice.kind, ...rest, ...(mailed ? { mailNumber: mailNumber.trim() } : {}) } })} destroyOnHidden>
          <div className="life-dialog">
            <div className="life-row"><label htmlFor="notice-mode">送达方式</label><Select id="notice-mode" value={answers.mode} onChange={(mode) => setAnswers({ ...answers, mode })} options={Object.entries(DELIVERY_MODES).map(([value, label]) => ({ value, label }))} /></div>
            {mailed && <div className="life-row"><label htmlFor="notice-mail">挂号编号</label><Input id="notice-mail" maxLength={40} value={mailNumber} onChange={(event) => setAnswers({ ...answers, mailNumber: event.target.value })} /></div>}
            <div className="life-row"><label htmlFor="notice-recipient">收件人</label><Input id="notice-recipient" maxLength={50} value={answers.recipient} onChange={(event) => setAnswers({ ...answers, recipient: event.target.value })} /></div>
            <div className="life-row"><label htmlFor="notice-day">送达日期</label><DayPicker id="notice-day" value={answers.deliveredOn} max={today} onChange={(deliveredOn) => setAnswers({ ...answers, deliveredOn })} /></div>
            <StepProblem error={send.error} />
          </div>
        </Modal>
      )}
    </>
  );
}
