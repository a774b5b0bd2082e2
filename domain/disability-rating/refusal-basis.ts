import { checkGates } from '../../regulations/eligibility/index.ts';
import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { articleText } from '../queries/law-texts.ts';
import type { LawReading } from '../settings/law-in-force.ts';
import { gateFactsOf } from './gate-facts.ts';

type Basis = (row: CaseRow, law: LawReading) => number[];

/** 第9条 is the measure of an adjustment, and of the cancellation that may come of it. */
const measureOf = (row: CaseRow): number[] => (row.application_type === 'adjustment' ? [9] : []);

/** The gates that are known to fail; where none is, what the county has examined: the nature (第3条), on 调整 the change (第9条). */
const beforeAppraisal: Basis = (row, law) => {
  const failed = checkGates(row.application_type as ApplicationType, gateFactsOf(row, factsOf(row, 'county-review')), law).filter(({ outcome }) => outcome === 'failed');
  const known = failed.map(({ article }) => article);
  return [...(known.length > 0 ? known : row.application_type === 'adjustment' ? [9] : [3]), 15];
};

const BASES: Readonly<Record<string, Basis>> = {
  'county-refuses': beforeAppraisal,
  'county-accepts-disagreement': beforeAppraisal,
  'county-finds-below-standard': (row) => [...measureOf(row), 15],
  'city-finds-not-qualified': (row) => [...measureOf(row), 16],
  'province-refuses-first-review': (row) => [...measureOf(row), 17],
  'province-refuses': (row) => [...measureOf(row), 17],
  'province-cancels-grade': () => [9, 17],
};

/** The articles on which a refusal rests, as the 结果告知书 prints them. @throws Error on an act that refuses nothing */
export function refusalBasis(act: string, row: CaseRow, law: LawReading): string {
  const basis = BASES[act];
  if (!basis) throw new Error(`the act ${act} refuses nothing`);
  return `实施细则${articleText(...[...new Set(basis(row, law))].sort((a, b) => a - b))}`;
}
