import { beforeAll, describe, expect, it } from '@jest/globals';
import { constraintsOf } from '../../../regulations/constraints/index.ts';
import { comesAgain, createContext, judgeRest } from '../../../processes/lint/index.ts';
import type { LintContext, Standing } from '../../../processes/lint/index.ts';
import { readBundle } from '../../../server/releases/read-bundle.ts';
import { fileURLToPath } from 'node:url';

const PROCEDURE = 'disability-rating';
const law = constraintsOf('disability-rating', 'initial');
let bundle: { name: string; text: string }[];
let shipped: LintContext;

const contextOf = (change: (xml: string) => string = (xml) => xml): LintContext => createContext({ diagrams: bundle.map(({ name, text }) => ({ key: name, xml: name === `${PROCEDURE}.bpmn` ? change(text) : text })) });
const at = (step: string, ...calls: string[]): Standing => ({ step, calls });
const broken = (context: LintContext, standing: Standing[], acts: string[]) => judgeRest(context, PROCEDURE, standing, acts, law)?.map(({ constraint }) => [constraint.kind, constraint.article]);

beforeAll(async () => {
  const { resources } = await readBundle(fileURLToPath(new URL('../../..', import.meta.url)));
  bundle = resources.filter(({ name }) => name.endsWith('.bpmn')).map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') }));
  shipped = contextOf();
});

const toCity = ['submit-application', 'accept-application', 'county-agrees'];

describe('the rest of a case’s course', () => {
  it('keeps the law where the case stands as the diagram brings it there', () => {
    expect(broken(shipped, [at('city-pre-review')], toCity)).toEqual([]);
    expect(broken(shipped, [at('county-review')], toCity.slice(0, 2))).toEqual([]);
  });

  it('breaks it where something that has to come before was passed over: with the article, at the step where it shows', () => {
    const found = judgeRest(shipped, PROCEDURE, [at('province-decision')], toCity, law) ?? [];
    expect(found.map(({ constraint }) => constraint.kind)).toContain('precedence');
    expect(found.find(({ constraint }) => constraint.article === 17)?.run.at(-1)?.process).toBe(PROCEDURE);
  });

  it('is judged in what is called', () => {
    expect(judgeRest(shipped, PROCEDURE, [at('post-notice', 'public-notice')], [], law)?.length).toBeGreaterThan(0);
  });

  it('cannot be judged where no run of the diagrams stands', () => {
    expect(broken(shipped, [at('county-review'), at('city-pre-review')], toCity)).toBeUndefined();
    expect(broken(shipped, [at('nowhere')], toCity)).toBeUndefined();
    expect(broken(shipped, [at('county-review', 'nowhere')], toCity)).toBeUndefined();
  });

  it('does not see reminders as places', () => {
    expect(broken(shipped, [at('county-review'), at('county-review-reminded')], toCity.slice(0, 2))).toEqual([]);
  });

  it('names what is still to come', () => {
    expect(comesAgain(shipped, PROCEDURE, [at('province-decision')])).toContain('issue-certificate');
    expect(comesAgain(shipped, PROCEDURE, [at('archive')])).not.toContain('issue-certificate');
  });
});
