import { csvTable } from '../platform/csv.ts';
import type { ArticleMap } from './map-articles.ts';

const HEAD = ['条', '标题', '摘要', '法定行为', '约束', '期限', '步骤', '表单', '文书', '计算', '规则', '测试', '缺口'];
const GAP = { none: '平台没有对应', 'no-step': '没有步骤' } as const;
const LACKS = { test: '没有测试', paper: '没有文书' } as const;
const list = (texts: readonly string[]): string => texts.join('；');

/** The traceability matrix for spreadsheets, one line for each article. */
export function lawCsv(articles: readonly ArticleMap[]): string {
  const lines = articles.map((a) => [
    `第${a.number}条`, a.title, a.summary, list(a.acts.map(({ name }) => name)), list(a.constraints.map(({ message }) => message)),
    list(a.deadlines.map(({ lawId, name }) => `${lawId} ${name}`)), list(a.steps.map(({ processName, name }) => `${processName}：${name}`)), list(a.forms.map(({ title }) => title)),
    list(a.papers.map(({ title }) => title)), list(a.code), list(a.rules), list(a.tests), list([...(a.gap ? [GAP[a.gap]] : []), ...a.lacks.map((what) => LACKS[what])]),
  ]);
  return csvTable([HEAD, ...lines]);
}
