import { initial } from './applications.ts';
import { acceptanceNotice, accepted, appraised, appraisedTwice, approved, belowStandard, cityPreReview, cityReview, countyQualified, delivered, filed, firstReview, noticed, proposed } from './steps.ts';
import { certified, toAppraisal } from './stories.ts';
import type { Story } from '../../support/story-of-a-way.ts';

const sentTo = (institutionKind: string, institutionName: string) => [
  accepted(), countyQualified(), cityPreReview('agreed'), ...acceptanceNotice('2026-03-23', '2026-03-25', '2026-03-26', 'duty', { institutionKind, designatedBy: 'province', institutionName }),
];
/** Three injuries in three identities: two equal grades go up one, the nature is that of the graver ones, 因战 before 因公 (第23条). */
const injuries = [{ identity: 'C1a', grade: 8, nature: 'duty' }, { identity: 'C2', grade: 8, nature: 'war' }, { identity: 'C5', grade: 9, nature: 'duty' }];
const merged = { grade: 7, nature: 'war' };
const told = [belowStandard('2026-05-18'), delivered('2026-05-26'), filed('2026-06-08')];
const ofTheCounty = {
  outcome: 'refused-after-appraisal',
  papers: ['appraisal-result-notice', 'outcome-notice'],
  acts: ['commission-second-appraisal', 'county-finds-below-standard', 'return-materials'],
  never: ['issue-certificate'],
};

export const appraisalStories: readonly Story[] = [
  {
    what: '新办: three injuries in three identities are merged to one grade, nature and certificate (第23、24条)',
    application: initial('C5'),
    steps: [...toAppraisal, ...appraised(), proposed('2026-04-28', { ...merged, injuries }), cityReview('qualified'), firstReview('passed'), ...noticed(), approved('2026-06-15', merged), ...certified],
    outcome: 'approved',
    papers: ['public-notice-form', 'certificate'],
    acts: ['county-proposes-grade', 'issue-certificate', 'start-pension'],
    never: ['enter-grade-change'],
  },
  { what: '新办: an occupational disease, appraised twice by institutions of the province (第15、20条)', application: initial('C6'), steps: [...sentTo('occupational', '演示省职业病防治院'), ...appraisedTwice('applicant', { institution: '演示省第二职业病医院', disciplines: ['职业病科'] }), ...told], ...ofTheCounty },
  { what: '新办: a mental illness, appraised twice by hospitals of the province (第15、20条)', application: initial('C6'), steps: [...sentTo('mental', '演示省精神卫生中心'), ...appraisedTwice('department', { institution: '演示省第二精神病医院', disciplines: ['精神科'] }), ...told], ...ofTheCounty },
];
