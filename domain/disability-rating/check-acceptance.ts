import { checkGates, stopsAcceptance } from '../../regulations/eligibility/index.ts';
import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { textOf } from '../cases/load-paper-context.ts';
import { Problem } from '../platform/problem.ts';
import type { LawReading } from '../settings/law-in-force.ts';
import { gateFactsOf } from './gate-facts.ts';

/** The articles that a 不予受理 names, with those whose gates belong to the same ground: who is covered stands in 第2、46、49条 too. */
const ARTICLES_OF_BASIS: Readonly<Record<string, readonly number[]>> = { '2': [2, 46, 49], '7': [7], '8': [8], '9': [9], '14': [14, 10] };

/**
 * An application against which a gate stands is not accepted; one that is not accepted has a gate of the named article against it, or what the officer has
 * verified beyond the application (第2、7至9、14条).
 * @throws Problem unlawful, with the article of the first gate that fails
 */
export function checkAcceptance(row: CaseRow, data: Record<string, unknown>, law: LawReading): void {
  if (data['outcome'] === 'incomplete') return;
  const failed = stopsAcceptance(checkGates(row.application_type as ApplicationType, gateFactsOf(row, data), law));
  const refuse = (title: string, article: string, errors: { path: string; message: string }[]): never => {
    throw new Problem({ type: 'unlawful', status: 422, title, article, errors });
  };
  const [first] = failed;
  if (data['outcome'] === 'complete') {
    if (first) refuse(`不能受理：${first.message}。`, `第${first.article}条`, failed.map((finding) => ({ path: '/outcome', message: `${finding.message}（第${finding.article}条）` })));
    return;
  }
  const basis = String(data['basis']);
  const grounds = failed.filter(({ article }) => ARTICLES_OF_BASIS[basis]?.includes(article));
  if (grounds.length > 0 || textOf(data, 'verified') !== null) return;
  refuse(`申请内容没有显示第${basis}条规定的不予受理情形，请写明核实的情况或者更改依据。`, `第${basis}条`, [{ path: '/verified', message: '没有对应的不予受理情形，须写明核实的情况' }]);
}
