import { showArticles } from '../format/dates.ts';
import type { PreCheckAnswer } from './types.ts';

/** The papers that a case may bring about. */
export const PapersList = ({ papers }: Pick<PreCheckAnswer, 'papers'>) => (
  <ul className="paper-kinds">
    {papers.map((paper) => <li key={paper.kind}><strong>{paper.title}{paper.annex && <span className="chip">附件{paper.annex}</span>}</strong><small>{paper.when} · {showArticles(paper.articles)}</small></li>)}
  </ul>
);
