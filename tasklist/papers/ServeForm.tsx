import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { DELIVERY_MODES, label } from '../../ui/format/labels.ts';
import { FileField } from './FileField.tsx';
import { StepProblem } from './StepProblem.tsx';
import type { Paper } from './types.ts';
import { usePaperStep } from './use-paper.ts';

const MODES = Object.entries(DELIVERY_MODES).map(([value, text]) => ({ value, label: text }));

/** The paper reached the person: the case's delivery record, or for a reissued paper a record of its own; with the receipt. */
export function ServeForm({ paper }: { paper: Paper }) {
  const step = usePaperStep(paper);
  const [deliveryId, setDeliveryId] = useState(paper.deliveries.find((delivery) => delivery.deliveredOn >= paper.issuedOn)?.id ?? '');
  const [own, setOwn] = useState({ mode: 'signed-receipt', mailNumber: '', recipient: '', servedOn: paper.today });
  const [receiptUploadId, setReceipt] = useState<string | null>(null);
  const isOwn = paper.replaces !== null && deliveryId === '';
  const options = [...paper.deliveries.map((delivery) => ({ value: delivery.id, label: `${showDate(delivery.deliveredOn)} ${label(DELIVERY_MODES, delivery.mode)} ${delivery.recipient}` })), ...(paper.replaces ? [{ value: '', label: '补发文书，单独登记' }] : [])];
  const { mailNumber, ...rest } = own;
  const body = { ...(isOwn ? { own: { ...rest, ...(mailNumber ? { mailNumber } : {}) } } : { deliveryId }), ...(receiptUploadId ? { receiptUploadId } : {}) };
  if (options.length === 0) return <section className="paper-step"><h3>登记送达</h3><p className="muted">案件中还没有本文书的送达记录。请先在“登记送达”事项中办理，再回到这里关联。</p></section>;
  return (
    <section className="paper-step">
      <h3>登记送达</h3>
      <div className="paper-fields">
        <label htmlFor="delivery">送达记录</label>
        <Select id="delivery" className="paper-wide" options={options} value={deliveryId} onChange={setDeliveryId} />
        {isOwn && (
          <>
            <Select aria-label="送达方式" options={MODES} value={own.mode} onChange={(mode) => setOwn({ ...own, mode })} />
            {own.mode === 'registered-mail' && <Input aria-label="挂号编号" placeholder="挂号编号" maxLength={40} value={own.mailNumber} onChange={(event) => setOwn({ ...own, mailNumber: event.target.value })} />}
            <Input aria-label="收件人" placeholder="收件人" maxLength={100} value={own.recipient} onChange={(event) => setOwn({ ...own, recipient: event.target.value })} />
            <DayPicker id="served-on" value={own.servedOn} min={paper.issuedOn} max={paper.today} onChange={(servedOn) => setOwn({ ...own, servedOn })} />
          </>
        )}
        <FileField id="receipt-file" label="上传回执（可选）" onUploaded={(file) => setReceipt(file.id)} />
        <Button type="primary" loading={step.isPending} disabled={isOwn && (own.recipient.trim() === '' || !own.servedOn)} onClick={() => step.mutate({ path: 'serve', body })} data-testid="serve">登记送达</Button>
      </div>
      <StepProblem error={step.error} />
    </section>
  );
}
