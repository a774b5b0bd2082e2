import type { LegalActId } from '../acts/legal-acts.ts';
import type { ClosureConstraint, Constraint, ExclusionConstraint, PrecedenceConstraint, ResponseConstraint, SeparationConstraint } from './constraint.ts';
import { validity } from './makers.ts';

/** The acts that end a case before a decision. Only death is in the text (article 22). */
export const endingActs = ['withdraw-application', 'annul-case', 'terminate-by-death'] as const satisfies readonly LegalActId[];

/** What of a procedure's course bears on how a case of it may end or rest. */
export interface Course {
  /** What decides a case for good, in words: after it nothing can be withdrawn, annulled or terminated. */
  decided: Readonly<Partial<Record<LegalActId, string>>>;
  /** What an office does for the case to go on. */
  decisions: readonly LegalActId[];
  /** Papers and their consequences, by whoever makes them. */
  issued: readonly LegalActId[];
  /** The article by which the applicant's death ends the procedure; null: the text names none. */
  deathArticle: number | null;
}

const WORDS: Readonly<Record<(typeof endingActs)[number], string>> = { 'withdraw-application': '撤回申请', 'annul-case': '撤销立案', 'terminate-by-death': '因申请人死亡终止' };

/** What holds when a case of this course is withdrawn, annulled, terminated or suspended. */
export function caseLifeConstraints({ decided, decisions, issued, deathArticle }: Course): readonly Constraint[] {
  const articleOf = (ending: (typeof endingActs)[number]): number | null => (ending === 'terminate-by-death' ? deathArticle : null);

  const exclusions = endingActs.flatMap((ending) =>
    (Object.entries(decided) as [LegalActId, string][]).map(([act, words]): ExclusionConstraint => ({
      kind: 'exclusion', id: `never-${ending}-and-${act}`, acts: [ending, act], article: articleOf(ending), message: `${words}的案件不能再${WORDS[ending]}`, ...validity,
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
      kind: 'response', id: `issue-closing-notice-follows-${after}`, after, act: 'issue-closing-notice', article: articleOf(after), message: `${WORDS[after]}的，应当出具终止办理通知书`, ...validity,
    })),
    { kind: 'response', id: 'deliver-closing-notice-follows-issue-closing-notice', after: 'issue-closing-notice', act: 'deliver-closing-notice', article: 31, message: '终止办理通知书应当挂号邮寄或者签收送达', ...validity },
    { kind: 'response', id: 'return-materials-follows-issue-closing-notice', after: 'issue-closing-notice', act: 'return-materials', article: null, message: '终止办理的，应当退还申请材料', ...validity },
  ];

  const separations: readonly SeparationConstraint[] = [
    { kind: 'separation', id: 'annulment-by-two-persons', acts: ['propose-annulment', 'annul-case'], article: null, message: '撤销立案应由两人办理：一人提出，另一人批准', ...validity },
  ];

  return [...exclusions, ...closures, ...precedences, ...responses, ...separations];
}
