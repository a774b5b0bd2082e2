import type { LegalActId } from '../../../../regulations/acts/legal-acts.ts';
import { findingInRun } from '../../context.ts';
import type { LintContext, LintRule } from '../../context.ts';
import type { LintFinding } from '../../finding.ts';
import type { Automaton } from '../../runs/automaton.ts';
import { BROKEN, givenFact } from '../../runs/automaton.ts';
import { findBreaks } from '../../runs/find-breaks.ts';
import { actName } from './words.ts';

const rule = { layer: 'lawful', id: 'lawful/acts-by-fact' } as const;

interface BoundAct {
  readonly act: LegalActId;
  readonly variable: string;
  /** With these values of the fact the act is not done. */
  readonly notFor: readonly string[];
  readonly article: number;
  readonly message: string;
}

/** Acts of a procedure that only some of its cases come to. */
const boundActs: Readonly<Record<string, readonly BoundAct[]>> = {
  'disability-rating': [
    { act: 'issue-certificate', variable: 'applicationType', notFor: ['adjustment'], article: 17, message: '调整残疾等级的在原证件上填写变更栏，不另办证件' },
    { act: 'enter-grade-change', variable: 'applicationType', notFor: ['initial', 'retrospective'], article: 17, message: '只有调整残疾等级的才填写变更栏，新办、补办的应当办理证件' },
    { act: 'start-pension', variable: 'pensionPayer', notFor: ['unit'], article: 47, message: '未列入行政编制的人民警察的抚恤金由所在单位发放' },
    { act: 'leave-pension-to-unit', variable: 'pensionPayer', notFor: ['county'], article: 47, message: '只有未列入行政编制的人民警察的抚恤金由所在单位发放' },
  ],
};

const never = (act: string): Automaton => ({ start: 0, listens: ['act:'], next: (state, event) => (event === `act:${act}` ? BROKEN : state) });

function check({ runsOf }: LintContext, root: string): LintFinding[] {
  const graph = runsOf(root);
  return (boundActs[root] ?? []).flatMap(({ act, variable, notFor, article, message }) =>
    notFor.flatMap((value) =>
      findBreaks(graph, givenFact(never(act), variable, value)).map(({ edges }) =>
        findingInRun(rule, graph, edges.at(-1)!.place, edges, `有一种走法在不该${actName(act)}的案件里也${actName(act)}：${message}。`, { article, constraintId: `${act}-by-${variable}` }),
      ),
    ),
  );
}

/** What depends on a fact of the application (新办 or 调整, who pays) is done in the cases that have it, and in no other (第17、47条). */
export const actsByFact: LintRule = { ...rule, check: (context) => context.roots.flatMap((root) => check(context, root)) };
