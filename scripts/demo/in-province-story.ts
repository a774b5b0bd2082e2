import type { Step } from './act-in-case.ts';
import { cityForwards, cityReviews, countyReports, delivered, filed, formFilled, handedDown, provinceReviews } from './inbound-story.ts';
import { itemsWith, step } from './steps.ts';
import type { WayDown } from './way-down.ts';

type Data = Record<string, unknown>;

/** The two invented counties of a move; `here` has two officers, `there` one. */
export const counties = { here: '449901', there: '449902' } as const;
export type County = keyof typeof counties;
const officerAt = { here: ['county1', 'county2'], there: ['othercounty', 'othercounty'] } as const;

/** The number of the certificate of the invented person: nobody else's, and kept on the move. */
export const movedNumberFor = (idNumber: string): string => `省内演示${idNumber.slice(8)}`;

const person = (idNumber: string, to: County): Data => {
  const place = to === 'here' ? '演示县演示镇演示路1号' : '样例县样例镇样例路1号';
  return { name: '演示甲', idNumber, ethnicity: '汉族', phone: '000-10000001', address: place, householdAddress: place };
};
const certificate = (idNumber: string): Data => ({ number: movedNumberFor(idNumber), kind: 'soldier', grade: 8, nature: 'duty', issuedOn: '2020-03-01' });

/** 省内迁出 of an invented veteran to the other county. */
export const departureOf = (idNumber: string, { from = 'here', ...changes }: Data & { from?: County } = {}): Data => {
  const to = from === 'here' ? 'there' : 'here';
  return { applicationType: 'in-province-out', person: person(idNumber, to), toCounty: counties[to], applicationDate: '2026-03-10', channel: 'counter', category: 'C1a', certificate: certificate(idNumber), ...changes };
};

/** 省内迁入 of the same, when the person comes before the file. */
export const arrivalOf = (idNumber: string, { to = 'there', ...changes }: Data & { to?: County } = {}): Data => {
  const from = to === 'here' ? 'there' : 'here';
  return { applicationType: 'in-province-in', person: person(idNumber, to), fromCounty: counties[from], applicationDate: '2026-03-11', channel: 'counter', category: 'C1a', certificate: certificate(idNumber), ...changes };
};

/** The steps of one county's officers: those of the first county of the demonstration unless the steps are taken to the other. */
export const atCounty = (county: County, steps: readonly Step[]): readonly Step[] =>
  steps.map((step) => (step.as === 'county1' ? { ...step, as: officerAt[county][0] } : step.as === 'county2' ? { ...step, as: officerAt[county][1] } : step));

export const departurePapers = (on = '2026-03-11', outcome = 'complete', more: Data = {}, lacking: Readonly<Record<string, Data>> = {}): Step => ({ ...step('county1', 'check-materials', on, { outcome, ...more }), from: itemsWith(lacking) });
export const papersCopied = (on = '2026-03-12'): Step => step('county2', 'copy-papers', on, { copiedOn: on, certificateCopied: true, ratingPaper: 'approval-form', pages: 12, handledBy: '演示乙' });
export const fileSent = (on = '2026-03-13'): Step => step('county1', 'dispatch-file', on, { sentOn: on, channel: 'registered-mail', mailNumber: 'XA00000000051', filePages: 60, enclosed: ['file', 'household', 'certificate-of-transfer'], handledBy: '演示甲' });
export const departureRegistered = (on = '2026-04-07'): Step => ({ ...step('county1', 'register-departure', on, { registeredOn: on, registerChecked: true }), from: (prefill) => prefill });
export const fileBack = (outcome: 'retry' | 'give-up', on: string): Step =>
  step('county1', 'receive-returned-file', on, { outcome, receivedOn: on, remark: '迁入地退回（虚构）。', ...(outcome === 'give-up' ? { refusalReason: '户籍没有迁入该县（虚构）。' } : {}) });

const RECEIVED = { file: true, household: true, certificateOfTransfer: true, certificate: true };
export const receipts = (outcome: 'complete' | 'incomplete' | 'refused', on: string): Step =>
  step('county1', 'check-receipts', on, { outcome, checkedOn: on, ...RECEIVED, ...(outcome === 'incomplete' ? { certificate: false, lacking: '本人尚未交来伤残证件（虚构）。' } : {}), ...(outcome === 'refused' ? { refusalReason: '户籍没有迁入本县（虚构）。' } : {}) });
export const fileReturned = (on: string): Step => step('county1', 'return-file', on, { sentOn: on, channel: 'registered-mail', mailNumber: 'XA00000000052', handledBy: '样例乙' });

export { cityReviews, delivered, filed, formFilled, provinceReviews };

/** From the registration form to the province's desk. */
export const reportedUp = ([filled, reported, atCity, forwarded]: readonly [string, string, string, string] = ['2026-03-19', '2026-03-20', '2026-03-23', '2026-03-25']): readonly Step[] => [formFilled(filled), countyReports(reported), cityForwards(forwarded, atCity)];

/** The certificate's way down after the province's entry, and the filing. */
export const broughtDown = (way: WayDown = { sentOn: '2026-04-08', atCity: ['2026-04-10', '2026-04-13'], atCounty: '2026-04-15', deliveredOn: '2026-04-16', filedOn: '2026-04-27' }): readonly Step[] => handedDown(way);

/** A move that goes well, each side by itself: `arrival` begins when the file has been announced, `departed` when the province has made its entry. */
export const departure: readonly Step[] = [departurePapers(), papersCopied(), fileSent()];
export const arrival: readonly Step[] = [receipts('complete', '2026-03-18'), ...reportedUp(), provinceReviews('approved', '2026-04-03', '2026-03-27')];
export const departed: readonly Step[] = [departureRegistered(), filed('2026-04-20')];
