import type { Step } from './act-in-case.ts';
import { filed } from './initial-rating-story.ts';
import { delivered, papersComplete, papersIncomplete, step, supplemented } from './steps.ts';
import { handedDown } from './way-down.ts';

export { delivered, filed, handedDown, papersComplete, papersIncomplete, supplemented };

type Data = Record<string, unknown>;

/** The number of the certificate that the forces have given to the invented person: nobody else's. */
export const militaryNumberFor = (idNumber: string): string => `军残演示${idNumber.slice(8)}`;

/** 军队移交接收 of an invented veteran, within the 60 days. */
export const inboundOf = (idNumber: string, changes: Data = {}): Data => ({
  applicationType: 'military-inbound',
  person: { name: '演示甲', idNumber, ethnicity: '汉族', phone: '000-10000001', address: '演示县演示镇演示路1号', householdAddress: '演示县演示镇演示路1号' },
  applicationDate: '2026-03-10',
  channel: 'counter',
  category: 'C1a',
  certificate: { number: militaryNumberFor(idNumber), kind: 'soldier', grade: 8, nature: 'duty', issuedOn: '2020-03-01' },
  certificateLost: false,
  formalitiesOn: '2026-02-10',
  militaryUnit: '演示部队',
  ...changes,
});

/** Each step of a transfer from the forces; by name, so that stories can take their own way. */
export const reviewed = (outcome: string, on: string, more: Data = {}): Step => step('county1', 'county-review', on, { outcome, findings: '经核对档案和证件，情况属实（虚构）。', handledBy: '演示乙', ...more });
export const countyAgrees = (on = '2026-03-13', more: Data = {}): Step => reviewed('qualified', on, { suggestion: '符合条件，建议接收（虚构）。', ...more });
export const formFilled = (on = '2026-03-16'): Step => ({ ...step('county1', 'fill-registration-form', on, { gradedBy: '演示评残机关', gradedOn: '2019-12-01' }), from: (prefill) => prefill });
export const countyReports = (on = '2026-03-17'): Step => step('county2', 'county-report', on, { sentOn: on, formCopies: 3, opinion: '同意接收（虚构）。', signer: '演示丁' });
export const cityReviews = (outcome: string, on: string, receivedOn: string, more: Data = {}): Step => step('city', 'city-review', on, { outcome, receivedOn, findings: '材料齐全，记载一致（虚构）。', opinion: '同意（虚构）。', signer: '演示戊', ...more });
export const cityForwards = (on = '2026-03-24', receivedOn = '2026-03-18'): Step => cityReviews('forwarded', on, receivedOn);
export const provinceReviews = (outcome: string, on: string, receivedOn: string, more: Data = {}): Step => step('province1', 'province-review', on, { outcome, receivedOn, opinion: '已审核（虚构）。', signer: '演示己', ...more });
export const provinceAgrees = (on = '2026-04-08', receivedOn = '2026-03-26'): Step => provinceReviews('approved', on, receivedOn);

/** A transfer from the forces that goes well, from the papers to the archive. */
export const inboundStory: readonly Step[] = [papersComplete(), countyAgrees(), formFilled(), countyReports(), cityForwards(), provinceAgrees(), ...handedDown()];
