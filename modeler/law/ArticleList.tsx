import { NavLink, useLocation } from 'react-router';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { GAPS, LACKS, TOPICS, type ArticleMap } from './types.ts';

/** The articles by subject; one line each, gaps marked. Choosing one keeps the search. */
export function ArticleList({ articles }: { articles: readonly ArticleMap[] }) {
  const { search } = useLocation();
  const topics = [...new Set(articles.map(({ topic }) => topic))];
  return (
    <nav className="law-list" aria-label="条文">
      {topics.map((topic) => (
        <section key={topic}>
          <h3>{TOPICS[topic] ?? topic}</h3>
          <ul>
            {articles.filter((article) => article.topic === topic).map((article) => (
              <li key={article.number}>
                <NavLink to={{ pathname: `/law/${article.number}`, search }} data-article={article.number}>
                  <span className="law-number">第{article.number}条</span>
                  <span className="law-title">{article.title}</span>
                  {article.lacks.map((what) => <StatusTag key={what} tone="warn">{LACKS[what]}</StatusTag>)}
                  {article.gap ? <StatusTag tone={article.gap === 'none' ? 'warn' : 'neutral'}>{GAPS[article.gap]}</StatusTag> : <small>{article.steps.length > 0 ? `${article.steps.length} 个步骤` : ''}</small>}
                </NavLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
