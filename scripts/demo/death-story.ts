import type { Step } from './act-in-case.ts';
import { step } from './steps.ts';

type Data = Record<string, unknown>;

/** The report of a death: of whom, under which certificate, reported four days later. */
export const deathOf = (person: { name: string; idNumber: string; category: string }, certificateNumber: string, diedOn = '2026-03-05', reportedOn = '2026-03-09'): Data => ({
  applicationType: 'death',
  person: { name: person.name, idNumber: person.idNumber },
  category: person.category,
  certificateNumber,
  diedOn,
  applicationDate: reportedOn,
  reporter: { name: '演示壬', relation: '配偶', phone: '000-10000009' },
  channel: 'counter',
});

export const deathConfirmed = (on = '2026-03-10', diedOn = '2026-03-05'): Step => step('county1', 'verify-death', on, { outcome: 'confirmed', evidence: '演示医院死亡医学证明（虚构）', diedOn, certificateReturned: true });
export const deathReportedUp = (on = '2026-03-11'): Step => step('county2', 'report-death-up', on, { sentOn: on });
export const deathForwarded = (on = '2026-03-17', receivedOn = '2026-03-13'): Step => step('city', 'forward-death', on, { receivedOn, opinion: '已登记，转报备案（虚构）。' });
export const deathRecorded = (on = '2026-03-24', receivedOn = '2026-03-19'): Step => step('province1', 'record-death-filing', on, { receivedOn, opinion: '予以备案（虚构）。' });
