import type { Step } from './act-in-case.ts';
import { filed } from './initial-rating-story.ts';
import { delivered, papersComplete, papersIncomplete, step, supplemented } from './steps.ts';
import { handedDown } from './way-down.ts';

export { delivered, filed, handedDown, papersComplete, papersIncomplete, supplemented };

type Data = Record<string, unknown>;

const person = (idNumber: string, householdAddress: string): Data => ({ name: '演示甲', idNumber, ethnicity: '汉族', phone: '000-10000001', address: householdAddress, householdAddress });
const OTHER_OFFICE = '演示外省县退役军人事务局';

/** The numbers of the certificates of an invented holder: of this province, and of the other one. */
export const ownNumberFor = (idNumber: string): string => `演残迁${idNumber.slice(8)}`;
export const otherNumberFor = (idNumber: string): string => `外残演示${idNumber.slice(8)}`;

/** 跨省迁出 of an invented holder whose household has moved to another province. */
export const outboundOf = (idNumber: string, changes: Data = {}): Data => ({
  applicationType: 'cross-province-out', person: person(idNumber, '演示外省演示县演示路1号'), applicationDate: '2026-03-10', channel: 'counter', category: 'C5',
  certificate: { number: ownNumberFor(idNumber), kind: 'duty', grade: 7, nature: 'duty', issuedOn: '2018-05-01' }, receivingProvince: '43', receivingOffice: OTHER_OFFICE, movedOn: '2026-03-02', ...changes,
});

/** 跨省迁入 of an invented holder of whom the county there has written. */
export const arrivalOf = (idNumber: string, changes: Data = {}): Data => ({
  applicationType: 'cross-province-in', person: person(idNumber, '演示县演示镇演示路1号'), applicationDate: '2026-03-10', channel: 'mail', category: 'C5',
  certificate: { number: otherNumberFor(idNumber), kind: 'duty', grade: 7, nature: 'duty', issuedOn: '2018-05-01' }, originProvince: '43', originOffice: OTHER_OFFICE, formerHousehold: '演示外省演示县演示路1号', ...changes,
});

/** Each step of a move out of the province; by name, so that stories can take their own way. */
export const contacted = (outcome: 'go-ahead' | 'declined', on: string): Step => ({
  ...step('county1', 'contact-receiving-county', on, { outcome, contactedOn: on, contactPerson: '演示庚', remark: '电话沟通（虚构）。', ...(outcome === 'declined' ? { declineReason: '户籍尚未迁入（虚构）。' } : {}) }),
  from: (prefill) => prefill,
});
export const copied = (on: string): Step => step('county2', 'copy-papers', on, { copiedOn: on, certificatePages: 4, gradingForm: 'local-form', gradingPages: 6 });
export const dispatched = (on: string): Step => ({ ...step('county2', 'dispatch-file', on, { dispatchedOn: on, confidentialNumber: '演机2026-0001', filePages: 36, householdCopy: true }), from: (prefill) => prefill });
export const answered = (outcome: 'consented' | 'refused' | 'silent', on: string): Step => step('county1', 'record-answer', on, {
  outcome, answeredOn: on, channel: outcome === 'silent' ? 'none' : 'letter',
  ...(outcome === 'consented' ? { answeredBy: OTHER_OFFICE } : outcome === 'refused' ? { refusalReason: '档案缺少评残审批表（虚构）。' } : { urged: '两次电话催询（虚构）。' }),
});
/** @param fileBackOn the day on which the other province sent the file back, where it had gone there */
export const decided = (outcome: 'retry' | 'give-up', on: string, fileBackOn?: string): Step => step('county2', 'decide-next', on, { outcome, decidedOn: on, ...(fileBackOn ? { fileBackOn } : {}), ...(outcome === 'retry' ? { reason: '情况已经核清，重新沟通（虚构）。' } : { refusalReason: '迁入地不同意接收（虚构）。' }) });
export const filedUp = (on: string): Step => step('county2', 'file-outbound', on, { sentOn: on, content: '跨省迁出，关系转移证明已开具（虚构）。', signer: '演示丁' });
export const cityFiled = (receivedOn: string, on: string): Step => step('city', 'city-file', on, { receivedOn, sentOn: on, signer: '演示戊' });
export const provinceFiled = (receivedOn: string, on: string): Step => step('province1', 'province-file', on, { receivedOn, filedOn: on, signer: '演示己' });

/** Each step of a move from another province up to the new number. */
export const contactAnswered = (outcome: 'consented' | 'declined', on: string): Step => ({
  ...step('county1', 'answer-contact', on, { outcome, answeredOn: on, channel: 'letter', ...(outcome === 'declined' ? { refusalReason: '户籍没有迁入本县（虚构）。' } : {}) }),
  from: (prefill) => prefill,
});
export const received = (outcome: 'complete' | 'incomplete', on: string, receivedOn: Readonly<Record<string, string>>): Step => ({
  ...step('county2', 'receive-papers', on, { outcome }),
  from: (prefill) => ({ items: (prefill['items'] as Data[]).map((item) => { const day = receivedOn[item['code'] as string]; return day === undefined ? item : { code: item['code'], status: 'present', receivedOn: day }; }) }),
});
export const originQueried = (outcome: 'queried' | 'returned', on: string, receivedOn: string): Step =>
  step('province1', 'query-origin', on, { outcome, receivedOn, signer: '演示己', ...(outcome === 'queried' ? { queriedOffice: '演示外省退役军人事务厅' } : { correction: '登记表没有贴照片（虚构）。' }) });
export const originAnswered = (outcome: 'confirmed' | 'denied', on: string): Step => step('province1', 'record-origin-answer', on, { outcome, answeredOn: on, signer: '演示己', ...(outcome === 'denied' ? { refusalReason: '证件编号与档案不符（虚构）。' } : {}) });
export const fileReturned = (on: string, mode = 'confidential-mail'): Step => step('county2', 'return-file', on, { returnedOn: on, mode, ...(mode === 'not-received' ? {} : { mailNumber: '演机2026-0002' }) });

/** A move out of the province that goes well, from the papers to the archive. */
export const outboundStory: readonly Step[] = [
  papersComplete(), contacted('go-ahead', '2026-03-12'), copied('2026-03-13'), dispatched('2026-03-16'), answered('consented', '2026-04-01'), filedUp('2026-04-01'), delivered('2026-04-03'),
  cityFiled('2026-04-03', '2026-04-09'), provinceFiled('2026-04-13', '2026-04-15'), filed('2026-04-28'),
];
