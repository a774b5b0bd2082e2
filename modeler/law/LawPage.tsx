import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { ArticleList } from './ArticleList.tsx';
import { ArticlePanel } from './ArticlePanel.tsx';
import './law.css';
import type { ArticleMap, LawAnswer } from './types.ts';

/** `/modeler/law` and `/modeler/law/:article`: each article and what carries it out, with the gaps. */
export function LawPage() {
  const api = useApi();
  const query = useQuery({ queryKey: ['law-map'], queryFn: ({ signal }) => api.get<LawAnswer>('/api/law', signal) });
  return (
    <>
      <PageHead title="法规对照" actions={<Button href="/api/law.csv" download="法规对照表.csv">导出对照表</Button>}>
        {query.data ? sourceLine(query.data) : '条文、法定行为、约束、步骤、表单、文书和测试的对应关系'}
      </PageHead>
      <QueryState query={query} rows={10}>{(law: LawAnswer) => <View articles={law.articles} />}</QueryState>
    </>
  );
}

function View({ articles }: { articles: ArticleMap[] }) {
  const { article: chosen } = useParams();
  const [params, setParams] = useSearchParams();
  // What is typed shows at once; the address follows when the router gets to it.
  const [text, setText] = useState(params.get('query') ?? '');
  const gapsOnly = params.get('gaps') === '1';
  const shown = articles.filter((article) => (!gapsOnly || hasGap(article)) && matches(article, text.trim()));
  const article = articles.find(({ number }) => String(number) === chosen);
  const gaps = articles.filter(hasGap).length;
  const set = (name: string, value: string): void =>
    setParams((old) => {
      if (value) old.set(name, value);
      else old.delete(name);
      return old;
    }, { replace: true });
  return (
    <div className="law-columns">
      <section className="panel">
        <div className="law-search">
          <Input.Search allowClear aria-label="搜索条文" placeholder="条、标题、法定行为、文书" value={text} onChange={(event) => { setText(event.target.value); set('query', event.target.value); }} />
          <Checkbox checked={gapsOnly} onChange={(event) => set('gaps', event.target.checked ? '1' : '')}>只看缺口（{gaps}）</Checkbox>
        </div>
        {shown.length > 0 ? <ArticleList articles={shown} /> : <EmptyState title="没有符合条件的条文" />}
      </section>
      <section className="panel law-detail" aria-live="polite">
        {article ? <ArticlePanel article={article} /> : <EmptyState title={chosen ? `没有第${chosen}条` : '选择一条，查看平台如何落实'} hint={`共 ${articles.length} 条；其中 ${gaps} 条尚有缺口，如实列出。`} />}
      </section>
    </div>
  );
}

const hasGap = ({ gap, lacks }: ArticleMap): boolean => gap !== null || lacks.length > 0;

const matches = (article: ArticleMap, text: string): boolean =>
  [`第${article.number}条`, article.title, article.summary, article.official ?? '', ...article.rules, ...article.acts.map(({ name }) => name), ...article.papers.map(({ title }) => title), ...article.steps.map(({ name }) => name)].some((part) => part.includes(text));

const sourceLine = ({ instrument, source }: LawAnswer): string =>
  `${instrument.title}（${instrument.documentNumber}）。${source ? `原文：${source.source}，${showDate(source.importedAt)}由${source.importedBy}导入。` : '未导入原文，以下为本平台所写的摘要，办理以公布的文本为准。'}`;
