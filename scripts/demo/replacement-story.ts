import type { Step } from './act-in-case.ts';
import { papersComplete, step } from './steps.ts';
import { handedDown } from './way-down.ts';

export { handedDown, papersComplete };

type Data = Record<string, unknown>;

/** The number of the certificate that the invented person holds: nobody else's. */
export const oldNumberFor = (idNumber: string): string => `粤残演示${idNumber.slice(8)}`;

/** What every application of the invented holder says; the certificate is one of before this platform. */
export const holderOf = (idNumber: string): Data => ({
  person: { name: '演示甲', idNumber, ethnicity: '汉族', phone: '000-10000001', address: '演示县演示镇演示路1号', householdAddress: '演示县演示镇演示路1号' },
  applicationDate: '2026-03-10',
  channel: 'counter',
  category: 'C1a',
  certificate: { number: oldNumberFor(idNumber), kind: 'soldier', grade: 8, nature: 'duty', issuedOn: '2016-03-01', expiresOn: '2036-03-01' },
});

/** 补发 of a certificate that was lost; the newspaper notice names its number and is more than five working days old. */
export const lossOf = (idNumber: string, changes: Data = {}): Data => ({
  ...holderOf(idNumber),
  applicationType: 'reissue',
  lossNotice: { newspaper: '演示日报', publishedOn: '2026-03-02', statedNumber: oldNumberFor(idNumber) },
  lostOn: '2026-02-20',
  ...changes,
});

export const replacementCodes = ['H1', 'H2', 'H3', 'H4'] as const;

/** Each step with the dates of a case that nobody delays; by name, so that other stories can change one. */
export const countyAgrees = (on = '2026-03-13', more: Data = {}): Step => step('county1', 'county-review', on, { outcome: 'qualified', competentCounty: true, findings: '经核对档案，情况属实（虚构）。', ...more });
export const formFilled = (on = '2026-03-16'): Step => ({ ...step('county1', 'fill-replacement-form', on, {}), from: (prefill) => prefill });
export const countyReports = (on = '2026-03-17', newspaperCopies = 1): Step =>
  step('county2', 'county-report', on, { sentOn: on, formCopies: 3, newspaperCopies, attachment: 'approval-form', opinion: '同意，请审批（虚构）。', signer: '演示丁' });
export const cityForwards = (on = '2026-03-24', receivedOn = '2026-03-18'): Step => step('city', 'city-review', on, { outcome: 'forwarded', receivedOn, opinion: '同意（虚构）。', signer: '演示戊' });
export const provinceAgrees = (on = '2026-04-08', receivedOn = '2026-03-26', more: Data = {}): Step => step('province1', 'province-review', on, { outcome: 'approved', receivedOn, opinion: '同意办理（虚构）。', signer: '演示己', ...more });

/** A loss that goes well, from the papers to the archive. */
export const lossStory: readonly Step[] = [papersComplete(), countyAgrees(), formFilled(), countyReports(), cityForwards(), provinceAgrees(), ...handedDown()];
