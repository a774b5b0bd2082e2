import { describe, expect, it } from '@jest/globals';
import { judgeRuns } from './support/judge-runs.ts';
import { auditFinds } from './support/judge-finding.ts';
import { mutants as all } from './support/mutants.ts';
import { lintRating, shipped } from './support/shipped.ts';
import { constraintsOf } from '../../../regulations/constraints/index.ts';

const RUNS = 36;
/** Two of five of each kind: the whole is tried by `npm run bench -- lint`. */
const mutants = all.filter((mutant) => all.filter((other) => other.kind === mutant.kind).indexOf(mutant) % 5 < 2);
/** Rules whose finding says that a run breaks a constraint by the order of its acts alone, whatever the days. */
const byOrder = ['lawful/precedence', 'lawful/response', 'lawful/exclusion', 'lawful/closure', 'lawful/period-kept'];

// Walked by an engine of its own and judged as finished cases are audited: what the lint has not been asked.
const original = judgeRuns(shipped, { runs: 600, seed: 1 });
const tried = mutants.map((mutant) => {
  const { breached } = judgeRuns({ ...shipped, [mutant.process]: mutant.xml }, { runs: RUNS, seed: 7, until: original.breached });
  return { ...mutant, unlawful: [...breached].some((id) => !original.breached.has(id)), findings: lintRating({ [mutant.process]: mutant.xml }) };
});
const unlawful = tried.filter((mutant) => mutant.unlawful);
const share = (part: number): string => `${part} of ${unlawful.length}`;

describe('mutants of the shipped diagrams', () => {
  it('are at least two hundred, of every kind', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(200);
    expect(new Set(mutants.map((mutant) => mutant.kind))).toEqual(new Set(all.map((mutant) => mutant.kind)));
    expect(new Set(mutants.map((mutant) => mutant.name)).size).toBe(mutants.length);
  });

  it('come from diagrams of which every simulated run comes to its end and keeps the law', () => {
    expect(original).toEqual({ runs: 600, complete: 600, breached: new Set() });
  });

  it('that break the law in some simulated run are found, at least 95 of 100 by the constraints alone', () => {
    const byLaw = unlawful.filter((mutant) => mutant.findings.some((finding) => finding.layer === 'lawful'));
    const byAny = unlawful.filter((mutant) => mutant.findings.length > 0);
    console.info(`${mutants.length} mutants, ${unlawful.length} unlawful in ${RUNS} runs each; found by the lawful layer ${share(byLaw.length)}, by any layer ${share(byAny.length)}`);
    expect(unlawful.length).toBeGreaterThan(70);
    expect(byLaw.length / unlawful.length).toBeGreaterThanOrEqual(0.95);
    expect(unlawful.filter((mutant) => mutant.findings.length === 0).map((mutant) => mutant.name)).toEqual([]);
  });

  it('are accused of nothing that the audit of the shown run would not find', () => {
    const shown = tried.flatMap((mutant) => mutant.findings.filter((finding) => byOrder.includes(finding.rule)).map((finding) => ({ mutant: mutant.name, finding })));
    expect(shown.length).toBeGreaterThan(200);
    expect(shown.filter(({ finding }) => !auditFinds(finding, constraintsOf(finding.procedure!))).map(({ mutant, finding }) => [mutant, finding.constraintId])).toEqual([]);
  });
});
