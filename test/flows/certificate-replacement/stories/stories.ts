import { cityForwards, countyAgrees, countyReports, formFilled, handedDown, holderOf, lossOf, papersComplete, provinceAgrees } from '../../../../scripts/demo/replacement-story.ts';
import type { ApplicationMaker, Story } from '../../support/story-of-a-way.ts';
import { cityReturns, countyRefuses, LOST_NUMBER, delivered, filed, incomplete, premature, provinceRefuses, provinceReturns, publishedAgain, supplemented } from './steps.ts';

type Data = Record<string, unknown>;

const renewal = (reason: string, changes: Data = {}): ApplicationMaker => (idNumber) => ({ ...holderOf(idNumber), applicationType: 'renewal', reason, ...changes });
const expiredCertificate = (idNumber: string): Data => ({ certificate: { ...(holderOf(idNumber)['certificate'] as Data), expiresOn: '2026-03-01' } });
const abroad = { destination: 'macao', destinationName: '演示街1号', settlesOn: '2026-06-01' };
const changeText = '2026年6月1日起赴澳门特别行政区演示街1号定居';
const publishedOn = (day: string): ApplicationMaker => (idNumber) => lossOf(idNumber, { lossNotice: { ...(lossOf(idNumber)['lossNotice'] as Data), publishedOn: day } });

const upToProvince = [papersComplete(), countyAgrees(), formFilled(), countyReports('2026-03-17', 0), cityForwards()] as const;
const newCertificate = ['replacement-form', 'certificate'];

export const stories: readonly Story[] = [
  {
    what: '补发: two rounds of supplements, city and province return it once each, and the lost certificate is replaced',
    application: lossOf,
    steps: [
      incomplete('2026-03-11', { H4: { status: 'not-in-form', defects: ['copy'] }, H3: { status: 'missing' } }), delivered('2026-03-12'), supplemented('2026-03-16'),
      incomplete('2026-03-17', { H3: { status: 'not-in-form', defects: ['illegible'] } }), delivered('2026-03-18'), supplemented('2026-03-20'), papersComplete('2026-03-23'),
      countyAgrees('2026-03-24'), formFilled('2026-03-24'), countyReports('2026-03-25'), cityReturns('2026-03-30', '2026-03-26'),
      countyAgrees('2026-04-01', { receivedOn: '2026-03-31' }), formFilled('2026-04-01'), countyReports('2026-04-02'), cityForwards('2026-04-07', '2026-04-03'), provinceReturns('2026-04-10', '2026-04-08'),
      countyAgrees('2026-04-14', { receivedOn: '2026-04-13' }), formFilled('2026-04-14'), countyReports('2026-04-15'), cityForwards('2026-04-17', '2026-04-16'), provinceAgrees('2026-04-21', '2026-04-20'),
      ...handedDown({ sentOn: '2026-04-24', atCity: ['2026-04-27', '2026-04-28'], atCounty: '2026-04-29', deliveredOn: '2026-05-06', filedOn: '2026-05-20' }),
    ],
    outcome: 'replaced',
    papers: ['replacement-supplement-notice', ...newCertificate],
    acts: ['find-replacement-materials-incomplete', 'deliver-replacement-supplement-notice', 'city-returns-replacement', 'province-returns-replacement', 'issue-replacement-certificate', 'deliver-certificate', 'file-archive'],
    never: ['enter-abroad-change', 'return-materials', 'issue-certificate', 'start-pension'],
  },
  {
    what: '补发: applied for before the five working days after the notice are over (R113)',
    application: publishedOn('2026-03-05'),
    steps: [premature('2026-03-11'), delivered('2026-03-12'), filed('2026-03-25')],
    outcome: 'not-accepted',
    papers: ['non-acceptance-notice'],
    acts: ['refuse-premature-replacement', 'issue-non-acceptance-notice', 'return-materials'],
    never: ['accept-replacement', 'issue-replacement-refusal', 'issue-replacement-supplement-notice'],
  },
  {
    what: '补发: the notice did not name the number and is published anew, which is the one that counts (R113, R114)',
    application: (idNumber) => lossOf(idNumber, { certificate: { ...(holderOf(idNumber)['certificate'] as Data), number: LOST_NUMBER }, lossNotice: { newspaper: '演示日报', publishedOn: '2026-03-02', statedNumber: '' } }),
    steps: [
      incomplete('2026-03-11', { H4: { status: 'not-in-form', defects: ['lacks-content'] } }), delivered('2026-03-12'), publishedAgain('2026-03-16', '2026-03-17'), papersComplete('2026-03-24'),
      countyAgrees('2026-03-25'), formFilled('2026-03-25'), countyReports('2026-03-26'), cityForwards('2026-03-31', '2026-03-27'), provinceAgrees('2026-04-08', '2026-04-01'), ...handedDown(),
    ],
    outcome: 'replaced',
    papers: ['replacement-supplement-notice', ...newCertificate],
    acts: ['find-replacement-materials-incomplete', 'supplement-replacement-materials', 'accept-replacement', 'issue-replacement-certificate'],
    never: ['refuse-premature-replacement', 'return-materials'],
  },
  {
    what: '换发: expired, without a notice and without waiting (R118)',
    application: (idNumber) => renewal('expired', expiredCertificate(idNumber))(idNumber),
    steps: [...upToProvince, provinceAgrees(), ...handedDown()],
    outcome: 'replaced',
    papers: newCertificate,
    acts: ['province-approves-replacement', 'province-sends-certificate', 'city-passes-certificate', 'county-receives-certificate', 'deliver-certificate'],
    never: ['issue-replacement-supplement-notice', 'enter-abroad-change'],
  },
  {
    what: '换发: damaged, refused by the county with its reasons, everything returned',
    application: renewal('damaged'),
    steps: [papersComplete(), countyRefuses('2026-03-13'), delivered('2026-03-17'), filed('2026-03-30')],
    outcome: 'replacement-refused',
    papers: ['replacement-refusal-notice'],
    acts: ['county-refuses-replacement', 'issue-replacement-refusal', 'deliver-replacement-refusal', 'return-materials'],
    never: ['fill-replacement-form', 'issue-replacement-certificate'],
  },
  {
    what: '换发: another reason that the county has decided on, refused by the province',
    application: renewal('other', { otherReason: '姓名变更，与身份证件不一致（虚构）。' }),
    steps: [papersComplete(), countyAgrees('2026-03-13', { otherGround: '姓名变更属实，应当换发。' }), ...upToProvince.slice(2), provinceRefuses('2026-04-08', '2026-03-26'), delivered('2026-04-20'), filed('2026-05-06')],
    outcome: 'replacement-refused',
    papers: ['replacement-form', 'replacement-refusal-notice'],
    acts: ['province-refuses-replacement', 'issue-province-replacement-refusal', 'deliver-replacement-refusal', 'return-materials'],
    never: ['issue-replacement-refusal', 'issue-replacement-certificate'],
  },
  {
    what: '境外变更: the county writes the 变更栏 itself, and no new certificate is needed (R120)',
    application: renewal('abroad', { ...abroad, newCertificateNeeded: false }),
    steps: [papersComplete(), countyAgrees('2026-03-13', { changeText }), delivered('2026-03-18'), filed('2026-04-01')],
    outcome: 'change-entered',
    papers: [],
    acts: ['enter-abroad-change', 'deliver-changed-certificate', 'file-archive'],
    never: ['fill-replacement-form', 'issue-replacement-certificate', 'deliver-certificate'],
  },
  {
    what: '境外变更: a new certificate is needed, with the number of the residence document (R121)',
    application: renewal('abroad', { ...abroad, newCertificateNeeded: true, residenceNumber: 'M00000001', relationPlace: '演示县' }),
    steps: [papersComplete(), countyAgrees('2026-03-13', { changeText }), ...upToProvince.slice(2), provinceAgrees(), ...handedDown()],
    outcome: 'replaced',
    papers: newCertificate,
    acts: ['enter-abroad-change', 'issue-replacement-certificate', 'deliver-certificate'],
    never: ['deliver-changed-certificate'],
  },
];

/** Every task inside a period is done after its last day: each timer of the diagram fires, and no task is taken away. */
export const lateStory: Story = {
  what: '补发: every level is late, up and down, and the case goes on all the same',
  application: lossOf,
  steps: [
    papersComplete(), countyAgrees('2026-04-14'), formFilled('2026-04-15'), countyReports('2026-04-20'), cityForwards('2026-06-01', '2026-04-21'), provinceAgrees('2026-07-06', '2026-06-02'),
    ...handedDown({ sentOn: '2026-07-10', atCity: ['2026-07-13', '2026-08-20'], atCounty: '2026-09-21', deliveredOn: '2026-10-30', filedOn: '2026-12-10' }),
  ],
  outcome: 'replaced',
  papers: newCertificate,
  acts: ['issue-replacement-certificate', 'deliver-certificate'],
  never: [],
  late: [
    'replacement-county-county-reports-replacement', 'replacement-city-city-forwards-replacement', 'replacement-province-province-sends-certificate', 'replacement-city-down-city-passes-certificate',
    'replacement-county-down-deliver-certificate', 'filing-file-archive',
  ],
  left: ['issue-supervision'],
};
