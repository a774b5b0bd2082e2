import { Link } from 'react-router';
import { articles } from '../../regulations/articles/index.ts';
import type { Step } from '../../ui/diagram/read-steps.ts';
import { articlesOf, stepsOfArticle } from './articles-of.ts';

interface Props {
  steps: readonly Step[];
  /** the article whose steps are marked */
  article: number | null;
  onArticle: (article: number | null) => void;
  onStep: (id: string) => void;
}

const nameOf = (step: Step): string => step.name.replace(/\s+/g, '') || step.id;

/** From the law to the diagram: an article is chosen, its steps are marked and can be gone to; below, what no step here carries out and what names no article. */
export function ArticleSteps({ steps, article, onArticle, onStep }: Props) {
  const covered = new Map(articles.map(({ number }) => [number, stepsOfArticle(steps, number).length]));
  const here = articles.filter(({ number }) => covered.get(number));
  const elsewhere = articles.filter(({ number }) => !covered.get(number));
  const chosen = articles.find(({ number }) => number === article);
  const marked = stepsOfArticle(steps, article);
  const silent = steps.filter((step) => /(User|Service)Task$/.test(step.type) && articlesOf(step).length === 0);
  return (
    <div className="stack" data-testid="article-steps">
      <label className="step-picker">
        <span>条文</span>
        <select value={article ?? ''} onChange={(event) => onArticle(Number(event.target.value) || null)} aria-label="条文">
          <option value="">选择一条，图上标出它的步骤</option>
          <optgroup label="本图有步骤落实">{here.map(({ number, title }) => <option key={number} value={number}>第{number}条　{title}（{covered.get(number)}）</option>)}</optgroup>
          <optgroup label="本图没有步骤">{elsewhere.map(({ number, title }) => <option key={number} value={number}>第{number}条　{title}</option>)}</optgroup>
        </select>
      </label>
      {chosen && <article className="law"><h4><Link to={`/law/${chosen.number}`}>第{chosen.number}条 {chosen.title}</Link></h4><p>{chosen.summary}</p></article>}
      {chosen && (marked.length > 0 ? (
        <ul className="law-steps" data-testid="steps-of-article">{marked.map((step) => <li key={step.id}><button type="button" className="link-button" data-step={step.id} onClick={() => onStep(step.id)}>{nameOf(step)}</button></li>)}</ul>
      ) : <p className="muted">本图没有步骤落实这一条；其他流程、计算规则和测试见<Link to={`/law/${chosen.number}`}>法规对照</Link>。</p>)}
      {!chosen && (
        <>
          <p className="muted">本图落实 {here.length} 条，另有 {elsewhere.length} 条没有步骤：{elsewhere.map(({ number }) => number).join('、')}。由其他流程或者规则落实的，以及尚无对应的，见<Link to="/law?gaps=1">法规对照</Link>。</p>
          {silent.length > 0 && <><h3>没有注明条文的步骤</h3><ul className="law-steps">{silent.map((step) => <li key={step.id}><button type="button" className="link-button" onClick={() => onStep(step.id)}>{nameOf(step)}</button></li>)}</ul></>}
        </>
      )}
    </div>
  );
}
