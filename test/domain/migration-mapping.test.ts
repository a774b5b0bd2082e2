import { describe, expect, it } from '@jest/globals';
import { engineWords } from '../../domain/repairs/migration/engine-words.ts';
import { differencesOf, proposeMapping, sameStep } from '../../domain/repairs/migration/propose-mapping.ts';
import type { Diagram, Step } from '../../processes/lint/model/diagram.ts';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id, process: 'p', kind: 'service-task', name: id, within: null, lane: null, properties: {}, acts: {}, form: null, group: null, topic: 'a.b', calls: null, literals: {}, outputs: [], timer: null, message: null, attachedTo: null, interrupting: false, incoming: [], outgoing: [], ...more,
});
const diagram = (...steps: Step[]): Diagram => ({ process: 'p', name: '流程', steps: new Map(steps.map((each) => [each.id, each])), interruptions: [] });
const mapped = (before: Diagram, after: Diagram) => differencesOf([proposeMapping(before, after)]).map(({ from, to }) => [from, to]);
const task = (id: string, form = 'p/check') => step(id, { kind: 'user-task', topic: null, form });
const remind = (id: string, attachedTo: string) => step(id, { kind: 'boundary-event', topic: null, attachedTo, timer: { variable: 'x', text: '${x}' } });

describe('a mapping that is proposed', () => {
  it.each<[string, Diagram, Diagram, (string | null)[][]]>([
    ['same ids need no word', diagram(step('a')), diagram(step('a', { name: '改名' })), []],
    ['the only new step that does the same', diagram(step('a')), diagram(step('b')), [['a', 'b']]],
    ['nothing when two new ones do the same', diagram(step('a')), diagram(step('b'), step('c')), [['a', null]]],
    ['nothing when two old ones could go there', diagram(step('a'), step('b')), diagram(step('c')), [['a', null], ['b', null]]],
    ['nothing when the new one does something else', diagram(step('a')), diagram(step('b', { topic: 'a.c' })), [['a', null]]],
    ['a step whose kind has changed is another step', diagram(step('a')), diagram(task('a')), [['a', null]]],
    ['a step that keeps its id and does something else is another step', diagram(step('a')), diagram(step('a', { topic: 'a.c' })), [['a', null]]],
    ['a task that keeps its id and has another form, with its timers', diagram(task('a'), remind('a-remind', 'a')), diagram(task('a', 'p/other'), remind('a-remind', 'a')), [['a', null], ['a-remind', null]]],
    ['a call that keeps its id and calls another diagram', diagram(step('a', { kind: 'call', topic: null, calls: 'x' })), diagram(step('a', { kind: 'call', topic: null, calls: 'y' })), [['a', null]]],
    ['a step that keeps its id and performs other acts', diagram(step('a', { acts: { default: ['apply'] } })), diagram(step('a', { acts: { default: ['accept-application'] } })), [['a', null]]],
    ['the step that does the same, though another one has taken its id', diagram(step('a')), diagram(step('a', { topic: 'a.c' }), step('b')), [['a', 'b']]],
    ['timers go with their task', diagram(task('a'), remind('a-remind', 'a')), diagram(task('b'), remind('b-remind', 'b')), [['a', 'b'], ['a-remind', 'b-remind']]],
    ['timers of other tasks are not mixed up', diagram(task('a'), remind('a-remind', 'a'), task('c', 'p/c'), remind('c-remind', 'c')), diagram(task('b'), remind('b-remind', 'b'), task('d', 'p/c'), remind('d-remind', 'd')), [['a', 'b'], ['a-remind', 'b-remind'], ['c', 'd'], ['c-remind', 'd-remind']]],
  ])('%s', (_, before, after, expected) => {
    expect(mapped(before, after)).toEqual(expected);
  });

  it('lists what only the new diagram has', () => {
    expect(proposeMapping(diagram(step('a')), diagram(step('a'), step('b', { topic: 'a.c' }))).added).toEqual(['b']);
    expect(proposeMapping(diagram(step('a')), diagram(step('a', { topic: 'a.c' }))).added).toEqual(['a']);
  });
});

it.each<[Partial<Step>, boolean]>([
  [{ name: '别名' }, true],
  [{ form: 'x' }, false],
  [{ topic: 'x' }, false],
  [{ calls: 'x' }, false],
  [{ kind: 'call' }, false],
  [{ acts: { default: ['accept-application'] } }, false],
])('a step may stand for another one: %j %s', (more, same) => {
  expect(sameStep(step('a'), step('b', more))).toBe(same);
});

it.each([
  ["There is no migration instruction for this instance's activity", /没有给它去处/],
  ['Activities have incompatible types (UserTaskActivityBehavior is not compatible with ExternalTaskActivityBehavior)', /不是同一类/],
  ['Something that nobody has met before', /不接受/],
])('the engine’s “%s” is said in words', (original, words) => {
  expect(engineWords(original)).toMatch(words);
});
