import type { LegalActId } from '../../acts/legal-acts.ts';
import type { Constraint, PrecedenceConstraint } from '../constraint.ts';
import { deadline, precedence, response } from '../makers.ts';

/** After this the county grades, and the city reports, anew. */
const REMANDED = ['province-remands-grading', 'province-remands-after-notice'] as const;

const afterOpinion = (act: LegalActId, message: string): PrecedenceConstraint => precedence('receive-appraisal-opinion', act, 15, message);

/** What the city does only when the county has sent its finding, whichever it is. */
const afterCounty = (act: LegalActId, message: string): PrecedenceConstraint =>
  precedence('county-proposes-grade', act, 16, message, { alsoArticles: [10], orAfter: ['county-proposes-cancellation', 'county-finds-below-standard'], resetBy: REMANDED });

/** What the province does only when the city has sent the case up, whatever the city thinks of it. */
const afterCity = (act: LegalActId, message: string, more: readonly LegalActId[] = []): PrecedenceConstraint =>
  precedence('city-reports', act, 17, message, { alsoArticles: [10], orAfter: ['city-finds-not-qualified', ...more], resetBy: REMANDED });

/** The county's proposal, the city's and the province's review (articles 9, 15, 16, 17). */
export const gradingConstraints: readonly Constraint[] = [
  afterOpinion('county-proposes-grade', '收到鉴定意见后才能拟定残疾等级'),
  afterOpinion('county-finds-below-standard', '收到鉴定意见后才能认定达不到标准'),
  precedence('receive-appraisal-opinion', 'county-proposes-cancellation', 9, '经医学鉴定后才能提出取消等级'),
  afterCounty('city-reports', '评残材料逐级报送：县级报送后市级才能上报'),
  afterCounty('city-finds-not-qualified', '评残材料逐级报送：县级报送后市级才能审查'),
  precedence('city-finds-not-qualified', 'issue-city-outcome-notice', 16, '市级认定不符合后才出具结果告知书'),
  afterCity('province-passes-first-review', '评残材料逐级报送：市级上报后省级才能初审'),
  afterCity('province-refuses-first-review', '评残材料逐级报送：市级上报后省级才能初审', ['city-forwards-negative']),
  precedence('county-finds-below-standard', 'province-remands-grading', 17, '县级认为达不到标准的，省级才会发回拟定等级'),

  response('county-finds-below-standard', 'issue-outcome-notice', 15, '达不到标准的，应当出具结果告知书或者逐级上报省级', { unless: ['city-reports', 'city-finds-not-qualified'] }),
  response('city-finds-not-qualified', 'issue-city-outcome-notice', 16, '市级认定不符合的，应当出具结果告知书或者上报省级', { unless: ['province-passes-first-review', 'province-refuses-first-review', 'province-remands-grading'] }),
  response('city-reports', 'province-passes-first-review', 17, '市级上报后省级应当初审', { unless: ['province-refuses-first-review', 'province-remands-grading'] }),
  response('province-remands-grading', 'county-proposes-grade', 17, '省级发回的，县级应当拟定等级', { unless: ['county-proposes-cancellation', 'county-finds-below-standard'] }),
  response('province-remands-after-notice', 'county-proposes-grade', 17, '省级依公示反馈发回的，县级应当重新拟定', { unless: ['county-proposes-cancellation', 'county-finds-below-standard'] }),

  deadline('county-report', 'county-proposes-grade', 15, '收到鉴定意见起20个工作日内报送市级', { endField: 'sentOn', unless: ['county-finds-below-standard', 'county-proposes-cancellation'] }),
  deadline('city-report', 'city-reports', 16, '收到材料起20个工作日内报送省级', { startField: 'sentOn', startFieldOfEnd: 'receivedOn', unless: ['city-finds-not-qualified', 'issue-outcome-notice'] }),
];
