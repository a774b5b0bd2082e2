import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { GAPS, KINDS, LACKS, type ArticleMap } from './types.ts';

const LEVELS: Record<string, string> = { applicant: '申请人', county: '县级', city: '市级', province: '省级', institution: '医疗卫生机构', superior: '上级', handling: '承办单位' };

const periodText = ({ name, startEvent, amount, unit, kind }: ArticleMap['deadlines'][number]): string =>
  `${name}：自${startEvent}起${kind === 'at-least' ? '不少于' : ''}${amount}个${unit === 'working-day' ? '工作日' : '日'}${kind === 'at-least' ? '' : '内'}`;

/** One article: our summary, the official text when there is one, and the way from it to the tests. */
export function ArticlePanel({ article }: { article: ArticleMap }) {
  return (
    <div className="stack" data-testid="article">
      <div>
        <h2>第{article.number}条　{article.title}</h2>
        {article.gap && <StatusTag tone={article.gap === 'none' ? 'warn' : 'neutral'}>{GAPS[article.gap]}</StatusTag>}
        {article.lacks.map((what) => <StatusTag key={what} tone="warn">{LACKS[what]}</StatusTag>)}
      </div>
      <div className={article.official ? 'law-pair' : undefined}>
        <div className="law"><h4>本平台摘要</h4><p>{article.summary}</p></div>
        {article.official && <div className="law law-official" data-testid="official-text"><h4>条文原文</h4><p>{article.official}</p></div>}
      </div>
      <Part title="法定行为" empty="没有对应的法定行为">{article.acts.map((act) => <li key={act.id}>{act.name}<small>{LEVELS[act.level] ?? act.level}</small><code>{act.id}</code></li>)}</Part>
      <Part title="期限" empty="本条没有数字期限">{article.deadlines.map((deadline) => <li key={deadline.key}>{periodText(deadline)}<code>{deadline.lawId}</code></li>)}</Part>
      <Part title="约束" empty="没有对应的约束">{distinct(article.constraints).map((constraint) => <li key={constraint.id}><small className="law-kind">{KINDS[constraint.kind] ?? constraint.kind}</small><span>{constraint.message}</span></li>)}</Part>
      <Part title="流程步骤" empty="没有流程步骤">
        {article.steps.map((step) => <li key={`${step.process}/${step.element}`}><Link to={`/diagrams/${step.process}?step=${step.element}&article=${article.number}`}>{step.name.replace(/\s+/g, '') || step.element}</Link><small>{step.processName}</small></li>)}
      </Part>
      <Part title="表单" empty="没有表单">{article.forms.map((form) => <li key={form.id}>{form.title}<code>{form.id}</code></li>)}</Part>
      <Part title="文书" empty="没有文书">{article.papers.map((paper) => <li key={paper.kind}>{paper.title}<code>{paper.kind}</code></li>)}</Part>
      <Part title="计算规则" empty="没有计算规则">{article.code.map((file) => <li key={file}><code>{file}</code></li>)}</Part>
      <Part title="有测试的规则" empty="没有编号的规则" narrow>{article.rules.map((rule) => <li key={rule}><code>{rule}</code></li>)}</Part>
      <Part title="测试" empty="没有测试">{article.tests.map((file) => <li key={file}><code>{file}</code></li>)}</Part>
    </div>
  );
}

/** Several constraints may say the same of different acts; it is read once. */
const distinct = (constraints: ArticleMap['constraints']) => constraints.filter(({ kind, message }, index) => constraints.findIndex((other) => other.kind === kind && other.message === message) === index);

function Part({ title, empty, narrow = false, children }: { title: string; empty: string; narrow?: boolean; children: ReactNode[] }) {
  return (
    <section className={narrow ? 'law-part law-narrow' : 'law-part'}>
      <h3>{title}{children.length > 0 && <small>{children.length}</small>}</h3>
      {children.length > 0 ? <ul>{children}</ul> : <p className="muted">{empty}</p>}
    </section>
  );
}
