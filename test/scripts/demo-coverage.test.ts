import { describe, expect, it } from '@jest/globals';
import { coverageLine, coverageOf } from '../../scripts/demo/coverage/coverage-line.ts';
import { flowsOf } from '../../scripts/demo/coverage/flows.ts';
import type { ToldCase } from '../../scripts/demo/coverage/told-case.ts';
import { demoStories } from '../../scripts/demo/demo-stories.ts';
import { applicationOf } from '../../scripts/demo/initial-rating-story.ts';
import type { CaseView } from '../../scripts/demo/print-story.ts';
import { shippedTables } from '../../domain/decisions/shipped-tables.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import { findAct } from '../../regulations/acts/index.ts';

/** A case whose acts are these, each effective. */
const told = (acts: readonly string[], kinds: readonly string[], completed: readonly string[], changes: Record<string, unknown> = {}): ToldCase => ({
  application: applicationOf('', changes),
  answers: {},
  view: {
    timeline: acts.map((act) => ({ act, articles: findAct(act).articles.map((article) => `第${article}条`), status: 'effective' })), documents: kinds.map((kind) => ({ kind })), constraints: [],
  } as unknown as CaseView,
  instances: [{ definitionKey: 'disability-rating', completed }],
});
const reached = (cases: readonly ToldCase[]): Record<string, number> => Object.fromEntries(coverageOf(cases).map(({ name, reached: count }) => [name, count]));

describe('the coverage line of the demonstration', () => {
  it('counts nothing without a case, out of all that there is', () => {
    const covered = coverageOf([]);
    expect(covered.map(({ name, reached: count }) => [name, count])).toEqual([['条文', 0], ['规则', 0], ['流程线', 0], ['决策表行', 0], ['文书', 0]]);
    const of = Object.fromEntries(covered.map((line) => [line.name, line.of]));
    expect(of['决策表行']).toBe(procedureRegistry.decisions.reduce((sum, { key }) => sum + shippedTables(key).rules.length, 0));
    expect(of['流程线']).toBe(flowsOf(['disability-rating', 'medical-appraisal', 'public-notice', 'delivery', 'archive', 'supervision']).length);
    expect(of['规则']).toBeGreaterThan(100);
    expect(of['条文']).toBeGreaterThan(20);
    expect(of['文书']).toBeGreaterThan(12);
  });

  it('counts a flow when both its ends were passed and its condition held', () => {
    const passed = ['application-submitted', 'check-materials', 'materials-gateway', 'start-acceptance-clock'];
    expect(reached([told(['accept-application'], [], passed)])['流程线']).toBe(3);
    expect(reached([told(['refuse-acceptance'], [], passed)])['流程线']).toBe(2);
    expect(reached([told(['accept-application'], [], passed.slice(0, 2))])['流程线']).toBe(1);
  });

  it('counts articles, papers and rows once, however many cases reach them', () => {
    const one = reached([told(['accept-application'], ['certificate'], [])]);
    expect(one).toMatchObject({ 条文: findAct('accept-application').articles.length, 文书: 1 });
    expect(reached([told(['accept-application'], ['certificate'], []), told(['accept-application'], ['certificate', 'no-such-paper'], [])])).toEqual(one);
    expect(reached([told([], [], []), told([], [], [], { category: 'C2' })])['决策表行'] ?? 0).toBeGreaterThan(one['决策表行'] ?? 0);
    expect(one['规则'] ?? 0).toBeGreaterThan(10);
  });

  it('is one line of counts', () => expect(coverageLine([told(['county-refuses'], [], [])])).toMatch(/^覆盖（评残，1个案件，由办理记录计算）：条文 \d+\/\d+，规则 \d+\/\d+，流程线 \d+\/\d+，决策表行 \d+\/\d+，文书 \d+\/\d+$/));

  it('is made of the stories that the demonstration is to tell, one of each type', () => {
    const rating = demoStories.filter(({ procedure }) => procedure === undefined);
    expect(rating.map(({ applicationFor }) => applicationFor('', {}, [])['applicationType'])).toEqual(['initial', 'retrospective', 'adjustment', 'initial']);
    expect(demoStories[2]?.steps.map(({ task }) => task)).toContain('commission-second-appraisal');
  });
});
