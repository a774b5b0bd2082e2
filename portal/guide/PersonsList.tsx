import { categories } from '../../regulations/eligibility/categories.ts';
import { showArticles } from '../../ui/format/dates.ts';

/** The categories that apply for a first rating here; those of item (1) take another way. */
export const INITIAL_CATEGORIES = ['C2', 'C3', 'C4', 'C5', 'C6'] as const;

export function PersonsList() {
  return (
    <section className="panel">
      <h2>哪些人可以申请</h2>
      <ul className="plain dots">{INITIAL_CATEGORIES.map((code) => <li key={code}>{categories[code].name}</li>)}</ul>
      <p>须具有广东省户籍，并在因战因公负伤之日，或者被诊断、鉴定为职业病之日起三年内提出申请。</p>
      <p className="article">{showArticles('2,7')}</p>
    </section>
  );
}
