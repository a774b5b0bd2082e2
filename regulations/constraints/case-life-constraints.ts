import type { LegalActId } from '../acts/legal-acts.ts';
import { instrument } from '../articles/instrument.ts';
import type { ClosureConstraint, Constraint, ExclusionConstraint, PrecedenceConstraint, ResponseConstraint, SeparationConstraint } from './constraint.ts';

const validity = { from: instrument.from, until: instrument.until };

/** The acts that end a case before a decision. Only death is in the text (article 22). */
export const endingActs = ['withdraw-application', 'annul-case', 'terminate-by-death'] as const satisfies readonly LegalActId[];

const ENDED: Readonly<Record<(typeof endingActs)[number], { words: string; article: number | null }>> = {
  'withdraw-application': { words: '撤回申请', article: null },
  'annul-case': { words: '撤销立案', article: null },
  'terminate-by-death': { words: '因申请人死亡终止', article: 22 },
};

/** What decides a case for good: after it nothing can be withdrawn, annulled or terminated. */
const DECIDED = {
  'issue-non-acceptance-notice': '不予受理通知书已经出具',
  'issue-outcome-notice': '结果告知书已经出具',
  'issue-city-outcome-notice': '市级结果告知书已经出具',
  'issue-province-outcome-notice': '省级结果告知书已经出具',
  'province-approves': '省级已经审批同意',
  'province-refuses': '省级已经审批不同意',
  'province-cancels-grade': '省级已经取消残疾等级',
  'issue-certificate': '伤残证件已经办理',
  'start-pension': '抚恤金已经起发',
  'deliver-certificate': '伤残证件已经发放',
} as const satisfies Partial<Record<LegalActId, string>>;

/** What an office does for the case to go on. */
const decisions = [
  'accept-application', 'refuse-acceptance', 'county-agrees', 'county-refuses', 'city-agrees', 'city-returns-report', 'city-disagrees', 'county-accepts-disagreement', 'county-maintains-report',
  'city-forwards-negative', 'province-remands', 'fill-approval-form', 'sign-acceptance-notice', 'county-proposes-grade', 'county-finds-below-standard', 'county-proposes-cancellation', 'city-reports',
  'city-finds-not-qualified', 'province-passes-first-review', 'province-refuses-first-review', 'province-remands-grading', 'province-approves', 'province-refuses', 'province-cancels-grade',
] as const satisfies readonly LegalActId[];

const issued = [
  'find-materials-incomplete', 'issue-materials-notice', 'deliver-materials-notice', 'issue-non-acceptance-notice', 'issue-outcome-notice', 'issue-city-outcome-notice', 'issue-province-outcome-notice', 'deliver-outcome-notice', 'issue-acceptance-notice', 'issue-appraisal-referral',
  'deliver-acceptance-notice', 'draw-expert-panel', 'sign-appraisal-opinion', 'issue-public-notice', 'post-public-notice', 'issue-certificate', 'enter-grade-change', 'void-certificate', 'start-pension', 'leave-pension-to-unit', 'end-pension',
  'deliver-certificate',
] as const satisfies readonly LegalActId[];

const exclusions = endingActs.flatMap((ending) =>
  (Object.entries(DECIDED) as [keyof typeof DECIDED, string][]).map(([decided, words]): ExclusionConstraint => ({
    kind: 'exclusion', id: `never-${ending}-and-${decided}`, acts: [ending, decided], article: ENDED[ending].article, message: `${words}的案件不能再${ENDED[ending].words}`, ...validity,
  })),
);

const closures: readonly ClosureConstraint[] = [
  {
    kind: 'closure', id: 'nothing-after-the-end', after: endingActs, acts: [...decisions, ...issued, 'suspend-case', ...endingActs], article: null,
    message: '案件撤回、撤销或者终止后，不得再作决定、出具文书', ...validity,
  },
  { kind: 'closure', id: 'no-decision-while-suspended', after: ['suspend-case'], reopenedBy: ['resume-case', ...endingActs], acts: [...decisions, 'suspend-case'], article: null, message: '案件中止期间不得作出决定', ...validity },
  { kind: 'closure', id: 'resumed-once', after: ['resume-case'], reopenedBy: ['suspend-case'], acts: ['resume-case'], article: null, message: '每次中止只能恢复一次', ...validity },
];

const precedences: readonly PrecedenceConstraint[] = [
  { kind: 'precedence', quiet: true, id: 'propose-annulment-before-annul-case', after: 'propose-annulment', act: 'annul-case', article: null, message: '撤销立案须先由经办人提出', ...validity },
  { kind: 'precedence', quiet: true, id: 'suspend-case-before-resume-case', after: 'suspend-case', act: 'resume-case', article: null, message: '案件中止后才能恢复办理', ...validity },
  { kind: 'precedence', quiet: true, id: 'end-before-issue-closing-notice', after: 'withdraw-application', orAfter: ['annul-case', 'terminate-by-death'], act: 'issue-closing-notice', article: null, message: '案件撤回、撤销或者终止后才出具终止办理通知书', ...validity },
  { kind: 'precedence', quiet: true, id: 'issue-closing-notice-before-deliver-closing-notice', after: 'issue-closing-notice', act: 'deliver-closing-notice', article: 31, message: '出具终止办理通知书后才能送达', ...validity },
  { kind: 'precedence', quiet: true, id: 'issue-suspension-notice-before-deliver-suspension-notice', after: 'issue-suspension-notice', act: 'deliver-suspension-notice', article: 31, message: '出具中止办理通知书后才能送达', ...validity },
  { kind: 'precedence', quiet: true, id: 'issue-resumption-notice-before-deliver-resumption-notice', after: 'issue-resumption-notice', act: 'deliver-resumption-notice', article: 31, message: '出具恢复办理通知书后才能送达', ...validity },
];

const responses: readonly ResponseConstraint[] = [
  ...endingActs.map((after): ResponseConstraint => ({
    kind: 'response', id: `issue-closing-notice-follows-${after}`, after, act: 'issue-closing-notice', article: ENDED[after].article, message: `${ENDED[after].words}的，应当出具终止办理通知书`, ...validity,
  })),
  { kind: 'response', id: 'deliver-closing-notice-follows-issue-closing-notice', after: 'issue-closing-notice', act: 'deliver-closing-notice', article: 31, message: '终止办理通知书应当挂号邮寄或者签收送达', ...validity },
  { kind: 'response', id: 'return-materials-follows-issue-closing-notice', after: 'issue-closing-notice', act: 'return-materials', article: null, message: '终止办理的，应当退还申请材料', ...validity },
];

const separations: readonly SeparationConstraint[] = [
  { kind: 'separation', id: 'annulment-by-two-persons', acts: ['propose-annulment', 'annul-case'], article: null, message: '撤销立案应由两人办理：一人提出，另一人批准', ...validity },
];

/** What holds when a case is withdrawn, annulled, terminated or suspended. */
export const caseLifeConstraints: readonly Constraint[] = [...exclusions, ...closures, ...precedences, ...responses, ...separations];
