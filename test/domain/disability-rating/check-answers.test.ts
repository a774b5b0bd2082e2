import { describe, expect, it } from '@jest/globals';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { checkAcceptance } from '../../../domain/disability-rating/check-acceptance.ts';
import { checkCityReview, checkDecision, checkFirstReview } from '../../../domain/disability-rating/check-decisions.ts';
import { checkGates } from '../../../domain/disability-rating/check-gates.ts';
import { checkNature } from '../../../domain/disability-rating/check-nature.ts';
import { checkProposal } from '../../../domain/disability-rating/check-proposal.ts';
import type { LawReading } from '../../../domain/settings/law-in-force.ts';

type Data = Record<string, unknown>;

const law: LawReading = { continuations: [], x46AsItem1: true, diseaseStart: 'later', lateExceptionLevel: 'county', afterPeriodOpensNextDay: true, promoteLowerTies: false, minimumGrade: 10 };
const caseOf = (type: string, proposal?: string, category = 'C5', rating: Data = {}): CaseRow =>
  ({ application_type: type, category, application_date: '2026-03-02', application: type === 'adjustment' ? { currentCertificate: { number: '演示000001', grade: 8, nature: 'duty' } } : { injuredOn: '2025-05-20', hasUnit: false }, facts: proposal ? { 'propose-grade': { outcome: proposal, ...rating } } : {} }) as unknown as CaseRow;

const proposed = { outcome: 'proposed', grade: 7, nature: 'duty' };
const [soldier, police] = [{ identity: 'C1a', grade: 8, nature: 'duty' }, { identity: 'C2', grade: 8, nature: 'war' }];
const [soldierIll, rescuer] = [{ identity: 'C1b', grade: 6, nature: 'illness' }, { identity: 'C5', grade: 8, nature: 'duty' }];
const propose = (row: CaseRow, data: Data): void => checkProposal(row, data, law);
const proposeByNine = (row: CaseRow, data: Data): void => checkProposal(row, data, { ...law, minimumGrade: 9 });
const decide = (row: CaseRow, data: Data): void => checkDecision(row, data, law);
const review = (row: CaseRow, data: Data): void => checkGates(row, { outcome: 'qualified', nature: 'duty', householdInProvince: true, competentCounty: true, ...data }, law);
const late = (): CaseRow => ({ ...caseOf('initial'), application: { injuredOn: '2020-05-20', hasUnit: false } });
const accept = (row: CaseRow, data: Data): void => checkAcceptance(row, { outcome: 'complete', ...data }, law);
const decline = (basis: string, more: Data = {}) => (row: CaseRow, data: Data): void => checkAcceptance(row, { outcome: 'not-accepted', basis, reason: '不属于受理范围。', ...more, ...data }, law);
const exception = { lateException: { reason: '有正当理由', decidedBy: '局务会议', level: 'county' } };
const adjusted = (application: Data): CaseRow => ({ ...caseOf('adjustment'), application });
const withFeedback = (row: CaseRow): CaseRow => ({ ...row, facts: { ...row.facts, 'verify-feedback': { feedback: [{ content: '伤情较重。' }] } } });
const rating = { grade: 7, nature: 'duty' };
const merged = { grade: 6, nature: 'illness', injuries: [soldierIll, rescuer] };
const approved = (row: CaseRow, data: Data = {}): Pick<Row, 'check' | 'row' | 'data'> => ({ check: decide, row, data: { outcome: 'approved', ...rating, ...data } });

interface Row {
  what: string;
  check: (row: CaseRow, data: Data) => void;
  row: CaseRow;
  data: Data;
  /** the article by which it is refused; null: it is allowed */
  article: string | null;
}

const rows: Row[] = [
  { what: '新办 proposes a grade', check: propose, row: caseOf('initial'), data: proposed, article: null },
  { what: '新办 recognises no illness', check: propose, row: caseOf('initial'), data: { ...proposed, nature: 'illness' }, article: '第7条' },
  { what: '补办 recognises no illness', check: checkNature, row: caseOf('retrospective'), data: { nature: 'illness' }, article: '第8条' },
  { what: '新办 cancels nothing', check: propose, row: caseOf('initial'), data: { outcome: 'below-minimum' }, article: '第9条' },
  { what: 'R085 调整 without the earlier forms', check: propose, row: caseOf('adjustment'), data: proposed, article: '第15条' },
  { what: '调整 with them', check: propose, row: caseOf('adjustment'), data: { ...proposed, earlierForms: true }, article: null },
  { what: '调整 to the same grade', check: propose, row: caseOf('adjustment'), data: { ...proposed, grade: 8, earlierForms: true }, article: '第15条' },
  { what: '调整 of the nature', check: propose, row: caseOf('adjustment'), data: { ...proposed, nature: 'war', earlierForms: true }, article: '第9条' },
  { what: '调整 below the minimum', check: propose, row: caseOf('adjustment'), data: { outcome: 'below-minimum', earlierForms: true }, article: null },
  { what: '新办 of the lightest grade, which the minimum still is', check: propose, row: caseOf('initial'), data: { ...proposed, grade: 10 }, article: null },
  { what: '新办 lighter than the minimum that holds', check: proposeByNine, row: caseOf('initial'), data: { ...proposed, grade: 10 }, article: '第15条' },
  { what: '调整 to a grade lighter than the minimum that holds', check: proposeByNine, row: caseOf('adjustment'), data: { ...proposed, grade: 10, earlierForms: true }, article: '第9条' },
  { what: 'R091 two equal grades, one up', check: propose, row: caseOf('initial'), data: { ...proposed, nature: 'war', injuries: [soldier, police] }, article: null },
  { what: 'R091 two equal grades, not raised', check: propose, row: caseOf('initial'), data: { ...proposed, grade: 8, nature: 'war', injuries: [soldier, police] }, article: '第23条' },
  { what: 'R093 the nature out of order', check: propose, row: caseOf('initial'), data: { ...proposed, injuries: [soldier, police] }, article: '第23条' },
  { what: 'the city stops a cancellation', check: checkCityReview, row: caseOf('adjustment', 'below-minimum'), data: { outcome: 'not-qualified' }, article: '第9条' },
  { what: 'the city finds not qualified', check: checkCityReview, row: caseOf('initial', 'proposed'), data: { outcome: 'not-qualified' }, article: null },
  { what: 'the first review passes what has no grade', check: checkFirstReview, row: caseOf('retrospective', 'below-standard'), data: { outcome: 'passed' }, article: '第17条' },
  { what: 'the first review sends it back for grading', check: checkFirstReview, row: caseOf('retrospective', 'below-standard'), data: { outcome: 'returned' }, article: null },
  { what: 'the first review sends back what has a grade', check: checkFirstReview, row: caseOf('initial', 'proposed'), data: { outcome: 'returned' }, article: '第17条' },
  { what: 'the province cancels what nobody proposed to cancel', check: decide, row: caseOf('adjustment', 'proposed'), data: { outcome: 'cancelled' }, article: '第9条' },
  { what: 'the province approves a grade where a cancellation was held out', check: decide, row: caseOf('adjustment', 'below-minimum'), data: { outcome: 'approved', grade: 8, nature: 'duty' }, article: '第17条' },
  { what: '第24条 names no certificate and nobody has chosen one', check: decide, row: caseOf('retrospective', 'proposed', 'X46a', rating), data: { ...proposed, outcome: 'approved' }, article: '第24条' },
  { what: '第24条 names no certificate and one was chosen', check: decide, row: caseOf('retrospective', 'proposed', 'X46a', rating), data: { ...proposed, outcome: 'approved', certificateKind: 'soldier' }, article: null },
  { what: 'the province cancels', check: decide, row: caseOf('adjustment', 'below-minimum'), data: { outcome: 'cancelled' }, article: null },
  { what: 'the province approves what was held out', ...approved(caseOf('initial', 'proposed', 'C5', rating)), article: null },
  { what: 'the province approves a grade that was not held out', ...approved(caseOf('initial', 'proposed', 'C5', rating), { grade: 6 }), article: '第17条' },
  { what: 'the province approves a nature that was not held out', ...approved(caseOf('initial', 'proposed', 'C5', rating), { nature: 'war' }), article: '第17条' },
  { what: 'the province approves 调整 to the same grade', ...approved(caseOf('adjustment', 'proposed', 'C5', { grade: 8, nature: 'duty' }), { grade: 8 }), article: '第15条' },
  { what: 'the province approves what 第23条 does not give', ...approved(caseOf('initial', 'proposed', 'C5', { ...rating, injuries: [soldier, police] })), article: '第23条' },
  { what: 'R092 the graver illness gives the nature of 新办', check: propose, row: caseOf('initial'), data: { outcome: 'proposed', ...merged }, article: null },
  { what: 'the province approves a merged illness', ...approved(caseOf('initial', 'proposed', 'C5', merged), { grade: 6, nature: 'illness' }), article: null },
  { what: 'an illness of who could not be graded for one is merged in 新办', check: propose, row: caseOf('initial'), data: { outcome: 'proposed', ...merged, injuries: [{ ...soldierIll, identity: 'C2' }, rescuer] }, article: '第7条' },
  { what: 'an illness of who could not be graded for one is merged in 补办', check: propose, row: caseOf('retrospective', undefined, 'C1a'), data: { outcome: 'proposed', ...merged, injuries: [{ ...soldierIll, identity: 'C2' }, { ...rescuer, identity: 'C1a' }] }, article: '第8条' },
  { what: 'one illness alone is no merger', check: propose, row: caseOf('initial'), data: { outcome: 'proposed', ...merged, injuries: [soldierIll] }, article: '第23条' },
  { what: '第24条 orders the identities of all injuries, so that nobody need choose', ...approved(caseOf('retrospective', 'proposed', 'X46a', { grade: 6, nature: 'duty', injuries: [{ ...rescuer, identity: 'C1a', grade: 6 }, { ...rescuer, identity: 'X46a' }] }), { grade: 6 }), article: null },
  { what: 'the county finds a person of the county qualified', check: review, row: caseOf('initial'), data: {}, article: null },
  { what: 'R019 新办 in time is accepted', check: accept, row: caseOf('initial'), data: {}, article: null },
  { what: 'R020 late 新办 is not accepted', check: accept, row: late(), data: {}, article: '第7条' },
  { what: 'R020 late 新办 is accepted by a recorded decision', check: accept, row: late(), data: exception, article: null },
  { what: 'R020 which the review need not decide again', check: review, row: { ...late(), facts: { 'check-materials': exception } }, data: {}, article: null },
  { what: 'R023 调整 before the year is over', check: accept, row: adjusted({ lastGradedOn: '2025-06-01', samePart: true, otherCauses: false }), data: {}, article: '第9条' },
  { what: 'R024 调整 after it', check: accept, row: adjusted({ lastGradedOn: '2024-06-01', samePart: true, otherCauses: false }), data: {}, article: null },
  { what: 'R017 新办 of an injury in service', check: accept, row: caseOf('initial', undefined, 'C1a'), data: {}, article: '第7条' },
  { what: 'R018 补办 of an injury outside of service', check: accept, row: caseOf('retrospective', undefined, 'C5'), data: {}, article: '第8条' },
  { what: 'R003 what is to be recognised as a work injury', check: accept, row: { ...caseOf('initial'), application: { ...caseOf('initial').application, workInjuryInsured: true } }, data: {}, article: '第2条' },
  { what: 'R001 no household in the province', check: accept, row: caseOf('initial'), data: { householdInProvince: false }, article: '第2条' },
  { what: 'R031 the wrong county', check: accept, row: caseOf('initial'), data: { householdInProvince: true, competentCounty: false }, article: '第14条' },
  { what: 'fault is for the review, not for the acceptance', check: accept, row: { ...caseOf('initial'), application: { ...caseOf('initial').application, atFault: true } }, data: {}, article: null },
  { what: 'more papers are asked for whatever the gates say', check: accept, row: late(), data: { outcome: 'incomplete' }, article: null },
  { what: '不予受理 of late 新办', check: decline('7'), row: late(), data: {}, article: null },
  { what: '不予受理 of the wrong county', check: decline('14'), row: caseOf('initial'), data: { competentCounty: false }, article: null },
  { what: '不予受理 of another province', check: decline('2'), row: caseOf('initial'), data: { householdInProvince: false }, article: null },
  { what: '不予受理 of premature 调整', check: decline('9'), row: adjusted({ lastGradedOn: '2025-06-01' }), data: {}, article: null },
  { what: '不予受理 of the wrong type', check: decline('8'), row: caseOf('retrospective', undefined, 'C5'), data: {}, article: null },
  { what: '不予受理 by an article whose gates all pass', check: decline('7'), row: caseOf('initial'), data: {}, article: '第7条' },
  { what: '不予受理 by another article than that of the gate', check: decline('2'), row: late(), data: {}, article: '第2条' },
  { what: '不予受理 by what the officer has verified', check: decline('2', { verified: '经向有关部门核实，应当认定视同工伤。' }), row: caseOf('initial'), data: {}, article: null },
  { what: 'the province sends back after the notice without any feedback', check: decide, row: caseOf('initial', 'proposed', 'C5', rating), data: { outcome: 'returned' }, article: '第17条' },
  { what: 'the province sends back after the notice because of feedback', check: decide, row: withFeedback(caseOf('initial', 'proposed', 'C5', rating)), data: { outcome: 'returned' }, article: null },
  { what: 'the household is in another province', check: review, row: caseOf('initial'), data: { householdInProvince: false }, article: '第2条' },
  { what: 'the household is in another county', check: review, row: caseOf('initial'), data: { competentCounty: false }, article: '第14条' },
  { what: '新办 after three years', check: review, row: late(), data: {}, article: '第7条' },
  { what: '新办 after three years by a decision', check: review, row: late(), data: { lateException: { reason: '有正当理由', decidedBy: '局务会议', level: 'county' } }, article: null },
];

describe('what the law asks of the answers', () => {
  it.each(rows)('$what: $article', ({ check, row, data, article }) => {
    if (article === null) expect(() => check(row, data)).not.toThrow();
    else expect(() => check(row, data)).toThrow(expect.objectContaining({ fields: expect.objectContaining({ type: 'unlawful', article }) }));
  });
});
