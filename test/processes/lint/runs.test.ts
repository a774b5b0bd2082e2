import { describe, expect, it } from '@jest/globals';
import { createContext } from '../../../processes/lint/index.ts';
import type { Constraint } from '../../../regulations/constraints/index.ts';
import { lintSmall, smallDiagram } from './support/small-diagram.ts';

const brief = (findings: ReturnType<typeof lintSmall>): string[] => findings.map((finding) => `${finding.rule} ${finding.element}`);

describe('the runs of a diagram', () => {
  it.each<[string, string[], string[]]>([
    ['a line', ['s1 > a', 'a > e1'], []],
    ['two at once, joined', ['s1 > p1', 'p1 > a', 'p1 > b', 'a > p2', 'b > p2', 'p2 > e1'], []],
    ['two at once, each to its own end', ['s1 > p1', 'p1 > a', 'p1 > b', 'a > e1', 'b > e2'], []],
    ['a split without a gateway', ['s1 > a', 'a > b', 'a > c', 'b > e1', 'c > e2'], []],
    ['by a fact', ['s1 > g1', 'g1 > a: kind=a', 'g1 > b: kind=b', 'a > e1', 'b > e1'], []],
    ['the same fact twice: a case stays what it is', ['s1 > g1', 'g1 > a: kind=a', 'g1 > b: kind=b', 'a > g2', 'g2 > e1: kind=a', 'b > e1'], []],
    ['a fact in two places at once', ['s1 > p1', 'p1 > g1', 'p1 > g2', 'g1 > a: kind=a', 'g1 > b: kind=b', 'g2 > c: kind=a', 'g2 > d: kind=b', 'a > e1', 'b > e1', 'c > e2', 'd > e2'], []],
    ['one of two ways into a join that waits for both', ['s1 > g1', 'g1 > a: kind=a', 'g1 > b: kind=b', 'a > p1', 'b > p1', 'p1 > e1'], ['sound/ways-out p1', 'sound/no-dead-step e1']],
    ['a value without a way', ['s1 > g1', 'g1 > a: kind=a', 'a > e1'], ['sound/ways-out g1']],
    ['round and round', ['s1 > a', 'a > b', 'b > a', 'c > e1'], ['sound/can-end a', 'sound/no-dead-step c']],
    ['ever more at once', ['s1 > a', 'a > p1', 'p1 > a', 'p1 > b', 'b > e1'], ['sound/can-end supervision']],
    ['a step that nothing leads to', ['s1 > e1', 'a > e1'], ['sound/no-dead-step a']],
    ['a line of steps that nothing leads to is named once', ['s1 > e1', 'a > b', 'b > c', 'c > e1'], ['sound/no-dead-step a']],
  ])('%s', (_, flows, expected) => {
    expect(brief(lintSmall(smallDiagram(flows)))).toEqual(expected);
  });

  it('are told apart by what they depend on and by nothing else', () => {
    const states = (flows: readonly string[]): number => createContext({ diagrams: [{ xml: smallDiagram(flows) }] }).runsOf('supervision').states;
    expect(states(['s1 > a', 'a > b', 'b > e1'])).toBe(5);
    // Both orders of two steps at once, and the two ways in which they can stand.
    expect(states(['s1 > p1', 'p1 > a', 'p1 > b', 'a > p2', 'b > p2', 'p2 > e1'])).toBe(8);
  });

  it('are not walked without end: what could not be walked whole is said and not passed over', () => {
    const wide = Array.from({ length: 16 }, (_, index) => [`p1 > a${'x'.repeat(index + 1)}`, `a${'x'.repeat(index + 1)} > p2`]).flat();
    const findings = lintSmall(smallDiagram(['s1 > p1', ...wide, 'p2 > e1']));
    expect(findings).toMatchObject([{ rule: 'sound/can-end', element: 'supervision', message: '流程“小流程”的走法太多，不能全部查完。' }]);
  });
});

describe('a constraint over runs with several steps at once', () => {
  const lawOf = (constraint: Partial<Constraint>): readonly Constraint[] => [{ id: 'c', article: 15, message: '应当如此', from: '2022-06-01', until: '2027-05-31', ...constraint } as Constraint];
  const first = lawOf({ kind: 'precedence', after: 'city-agrees', act: 'issue-acceptance-notice' });
  const acts = { a: 'city-agrees', b: 'issue-acceptance-notice' };
  const lawful = (flows: readonly string[], law: readonly Constraint[]): (readonly string[] | undefined)[] =>
    lintSmall(smallDiagram(flows, acts), { constraintsOf: () => law }).filter((finding) => finding.layer === 'lawful').map((finding) => finding.run);

  it('is kept where the one waits for the other', () => {
    expect(lawful(['s1 > a', 'a > b', 'b > e1'], first)).toEqual([]);
  });

  it('is broken where one order among others is wrong, and the wrong one is shown', () => {
    const [run] = lawful(['s1 > p1', 'p1 > a', 'p1 > b', 'a > p2', 'b > p2', 'p2 > e1'], first);
    expect(run).toEqual(['s1', 'f0', 'p1', 'f1', 'f2', 'b', 'f4']);
  });

  it('is kept by a boundary event that only reports, and broken by one that does what is too early', () => {
    const withBoundary = (act: string): string =>
      smallDiagram(['s1 > w', 'w > a', 'a > e1', 'z > e2'], { a: 'city-agrees', z: act }, '<bpmn:boundaryEvent id="t" name="到期" attachedToRef="w" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>P30D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:sequenceFlow id="tz" sourceRef="t" targetRef="z" />');
    const found = (act: string): string[] => brief(lintSmall(withBoundary(act), { constraintsOf: () => first }));
    expect(found('')).toEqual([]);
    expect(found('issue-acceptance-notice')).toEqual(['lawful/precedence z']);
  });
});
