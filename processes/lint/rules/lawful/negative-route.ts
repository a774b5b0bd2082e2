import type { LegalActId } from '../../../../regulations/acts/legal-acts.ts';
import { negativeRoute } from '../../../../regulations/routing/index.ts';
import type { NegativeOutcome } from '../../../../regulations/routing/index.ts';
import { findingInRun } from '../../context.ts';
import type { LintContext, LintRule } from '../../context.ts';
import type { LintFinding } from '../../finding.ts';
import { closure, givenFact } from '../../runs/automaton.ts';
import { findBreaks } from '../../runs/find-breaks.ts';
import { actName } from './words.ts';

const rule = { layer: 'lawful', id: 'lawful/negative-route' } as const;

interface NegativeFinding {
  readonly level: 'county' | 'city';
  readonly after: readonly LegalActId[];
  /** What must not come when the case has to go up to the province. */
  readonly notice: readonly LegalActId[];
  /** What must not come when the applicant gets the notice. */
  readonly up: readonly LegalActId[];
}

/** By whom, and after which acts of a procedure, a case is found not to qualify. */
const negativeFindings: Readonly<Record<string, readonly NegativeFinding[]>> = {
  'disability-rating': [
    { level: 'county', after: ['county-refuses', 'county-accepts-disagreement'], notice: ['issue-outcome-notice'], up: ['city-forwards-negative', 'province-refuses-first-review', 'province-remands'] },
    { level: 'county', after: ['county-finds-below-standard'], notice: ['issue-outcome-notice'], up: ['city-reports', 'city-finds-not-qualified', 'province-refuses-first-review', 'province-remands-grading'] },
    { level: 'city', after: ['city-finds-not-qualified'], notice: ['issue-city-outcome-notice'], up: ['province-passes-first-review', 'province-refuses-first-review', 'province-remands-grading'] },
  ],
};

const personClasses = { 'item-1': '第二条第一款第（一）项人员', 'non-1': '其他人员' } as const;
const outcomes: Readonly<Record<NegativeOutcome, string>> = { 'report-to-province': '应当逐级上报省级', 'outcome-notice-and-return': '应当出具结果告知书并退还材料' };
const levels = { county: '县级', city: '市级' } as const;

function check({ runsOf }: LintContext, root: string): LintFinding[] {
  const graph = runsOf(root);
  return (negativeFindings[root] ?? []).flatMap(({ level, after, notice, up }) =>
    (Object.keys(personClasses) as (keyof typeof personClasses)[]).flatMap((personClass) => {
      const route = negativeRoute(level, personClass, 'before-appraisal');
      const wrong = route.outcome === 'report-to-province' ? notice : up;
      return findBreaks(graph, givenFact(closure(after, wrong, []), 'personClass', personClass)).map(({ edges, event }) =>
        findingInRun(rule, graph, edges.at(-1)!.place, edges, `${levels[level]}认定${personClasses[personClass]}不符合条件后，有一种走法是${actName(event?.slice('act:'.length) ?? '')}：${outcomes[route.outcome]}。`, { article: route.article, constraintId: route.rule }),
      );
    }),
  );
}

/** A negative finding goes up for the persons of item (1) and back to the applicant for all others, by whatever level it is found (第15、16条, R040 to R043). */
export const negativeRouteKept: LintRule = { ...rule, check: (context) => context.roots.flatMap((root) => check(context, root)) };
