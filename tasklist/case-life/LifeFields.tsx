import { Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { FileField } from '../papers/FileField.tsx';
import type { CaseLife, LifeAction } from './types.ts';

export interface Answers {
  day: string;
  diedOn: string;
  examinedOn: string;
  by: 'applicant' | 'interested-party';
  byName: string;
  channel: 'in-person' | 'mail' | 'unit';
  reason: string;
  text: string;
  reporter: string;
  relation: string;
  uploadIds: string[];
}

interface Props {
  action: LifeAction;
  life: CaseLife;
  answers: Answers;
  set: (changes: Partial<Answers>) => void;
}

const Row = ({ label, id, hint, children }: { label: string; id: string; hint?: string; children: ReactNode }) => (
  <div className="life-row"><label htmlFor={id}>{label}</label><div>{children}{hint && <small className="muted">{hint}</small>}</div></div>
);

/** The questions of one action. */
export function LifeFields({ action, life, answers, set }: Props) {
  const day = (id: keyof Pick<Answers, 'day' | 'diedOn' | 'examinedOn'>, label: string, hint?: string) => (
    <Row label={label} id={`life-${id}`} {...(hint ? { hint } : {})}><DayPicker id={`life-${id}`} value={answers[id]} max={life.today} onChange={(value) => set({ [id]: value })} /></Row>
  );
  const text = (label: string, placeholder: string) => (
    <Row label={label} id="life-text"><Input.TextArea id="life-text" rows={3} maxLength={500} placeholder={placeholder} value={answers.text} onChange={(event) => set({ text: event.target.value })} /></Row>
  );
  const name = (field: 'byName' | 'reporter' | 'relation', label: string, placeholder: string) => (
    <Row label={label} id={`life-${field}`}><Input id={`life-${field}`} maxLength={50} placeholder={placeholder} value={answers[field]} onChange={(event) => set({ [field]: event.target.value })} /></Row>
  );
  const proof = (label: string, words: string) => (
    <Row label={label} id="life-proof" {...(answers.uploadIds.length > 0 ? { hint: `已上传 ${answers.uploadIds.length} 件` } : {})}><FileField id="life-proof" label={words} onUploaded={(file) => set({ uploadIds: [...answers.uploadIds, file.id] })} /></Row>
  );
  if (action === 'withdraw') {
    return (
      <>
        {day('day', '收到日期', '收到书面说明的日期')}
        <Row label="撤回人" id="life-by"><Radio.Group id="life-by" value={answers.by} onChange={(event) => set({ by: event.target.value as Answers['by'] })} options={[{ value: 'applicant', label: '申请人本人' }, { value: 'interested-party', label: '利害关系人' }]} /></Row>
        {answers.by === 'interested-party' && name('byName', '姓名', '利害关系人姓名')}
        <Row label="提出方式" id="life-channel"><Select id="life-channel" style={{ minWidth: 180 }} value={answers.channel} onChange={(channel) => set({ channel })} options={[{ value: 'in-person', label: '当面递交' }, { value: 'mail', label: '邮寄' }, { value: 'unit', label: '所在单位转交' }]} /></Row>
        {proof('书面说明', '上传书面说明（必需）')}
        {text('备注', '可以不填')}
      </>
    );
  }
  if (action === 'annul') return text('撤销理由', '写明立案有什么错误，如：同一事项重复收件');
  if (action === 'suspend') {
    return (
      <>
        {day('day', '中止日期')}
        <Row label="中止情形" id="life-reason" hint="可选的情形由省级在参数设置中规定"><Select id="life-reason" style={{ width: '100%' }} value={answers.reason || undefined} placeholder="请选择" onChange={(reason: string) => set({ reason })} options={life.suspensionReasons.map((reason) => ({ value: reason, label: reason }))} /></Row>
        {text('依据', '写明依据的文书、函件及其编号')}
        {proof('附件', '上传依据（可选）')}
      </>
    );
  }
  if (action === 'resume') return <>{day('day', '恢复日期')}{text('恢复理由', '写明中止的原因如何消除')}{proof('附件', '上传依据（可选）')}</>;
  return (
    <>
      {day('diedOn', '死亡日期')}
      {day('day', '获知日期', '本单位获知死亡的日期')}
      {name('reporter', '报告人', '报告人姓名')}
      {name('relation', '与申请人关系', '如：配偶')}
      {day('examinedOn', '鉴定检查日期', '已经检查但还没有登记的，填写检查日期；没有检查的不填')}
      {proof('证明', '上传证明（可选）')}
    </>
  );
}
