import type { OfficeLevel, RoutingClass } from '../../../regulations/eligibility/index.ts';
import type { RefusalStage } from '../../../regulations/routing/index.ts';
import { negativeRoute } from '../../../regulations/routing/index.ts';
import type { DecisionTable, FeelValue, Hit } from '../decision-table.ts';
import { evaluateTable } from '../evaluate-table.ts';
import type { Facts } from '../evaluate-table.ts';
import { sayValue } from '../value-words.ts';
import { allFacts, sayFacts } from './all-facts.ts';
import type { FoundFault } from './table-fault.ts';

type Values = Readonly<Record<string, FeelValue>>;

/**
 * Whether a table answers every question that can be put to it, and as the text of the law does. What the text leaves open is the table's;
 * what it fixes is taken from `regulations/`, and for the lists of papers and institutions from the table that the platform ships.
 * Each contradiction is told once, with the first question in which it shows.
 * @param table with cells that can be read
 */
export function lawFaults(table: DecisionTable, shipped: DecisionTable): FoundFault[] {
  const found = new Map<string, FoundFault>();
  const add = (fault: FoundFault, facts: Facts): void => {
    const key = `${fault.rule}|${fault.column}|${fault.message}`;
    if (!found.has(key)) found.set(key, { ...fault, message: `${fault.message}（如：${sayFacts(shipped, facts)}）` });
  };
  // All that match, whatever the policy: which of them counts is judged here.
  const asList = (of: DecisionTable): DecisionTable => ({ ...of, hitPolicy: 'COLLECT' });
  const [given, asked] = [asList(table), asList(shipped)];
  for (const facts of allFacts([shipped, table])) {
    const hits = evaluateTable(given, facts);
    if (shipped.hitPolicy === 'COLLECT') papersAgree(hits, evaluateTable(asked, facts), (fault) => add(fault, facts));
    else oneAgrees(hits, lawOf(shipped.key, facts) ?? evaluateTable(asked, facts)[0]?.values ?? {}, (fault) => add(fault, facts));
  }
  return [...found.values()];
}

/** A table that gives one answer: exactly one row, and what the law fixes of it. */
function oneAgrees(hits: readonly Hit[], law: Values, add: (fault: FoundFault) => void): void {
  const [first, second] = hits;
  if (!first) return add({ rule: null, column: null, message: '没有规则适用', article: null });
  if (second) return hits.forEach(({ rule }) => add({ rule, column: null, message: `规则 ${first.rule} 和 ${second.rule} 同时适用`, article: null }));
  for (const column of FIXED) {
    if (!(column in law) || first.values[column] === law[column]) continue;
    const article = Number(law['article']);
    add({ rule: first.rule, column, message: `${NAMES[column] ?? column}与第${article}条不符，应当是“${sayValue(column, law[column] ?? null)}”`, article });
  }
}

/** What the law fixes of an answer; what else a row says (the name of an institution) is not in question. */
const FIXED = ['outcome', 'stepwise', 'designatedBy', 'qualification', 'rule', 'article'] as const;
const NAMES: Readonly<Record<string, string>> = { outcome: '去向', stepwise: '是否逐级', designatedBy: '指定的级别', qualification: '资质', rule: '规则', article: '条号', openList: '可用等同材料', suppliedBy: '由谁提供' };

/** The text of 第15至17条 leaves nothing open of where a case goes that does not qualify. */
function lawOf(key: string, { level, routing, stage }: Facts): Values | null {
  return key === 'negative-routing' ? { ...negativeRoute(level as OfficeLevel, routing as RoutingClass, stage as RefusalStage) } : null;
}

/** A list of papers: all that the article lists, nothing beyond it called statutory; wishes of the platform or an office may be added. */
function papersAgree(hits: readonly Hit[], law: readonly Hit[], add: (fault: FoundFault) => void): void {
  const statutory = law.filter(({ values }) => values['statutory'] === true);
  const byCode = new Map<FeelValue | undefined, Hit>();
  for (const hit of hits) {
    const { code, title } = hit.values;
    const other = byCode.get(code);
    if (other) add({ rule: hit.rule, column: 'code', message: `材料“${String(code)}”与 ${other.rule} 行同时列出`, article: null });
    else byCode.set(code, hit);
    const listed = statutory.find(({ values }) => values['code'] === code);
    if (hit.values['statutory'] === true && !listed) add({ rule: hit.rule, column: 'statutory', message: `细则没有在这种情形下列出“${String(title)}”，“细则所列”应当填 false`, article: Number(hit.values['article']) });
  }
  for (const { rule, values } of statutory) {
    const { code, title, article } = values;
    const hit = byCode.get(code);
    const where = `第${String(article)}条`;
    if (!hit) {
      add({ rule, column: null, message: `${where}要求的“${String(title)}”（${String(code)}）没有列出`, article: Number(article) });
      continue;
    }
    if (hit.values['statutory'] !== true) add({ rule: hit.rule, column: 'statutory', message: `“${String(title)}”是${where}所列的材料，“细则所列”应当填 true`, article: Number(article) });
    for (const column of ['article', 'rule', 'openList', 'suppliedBy'] as const) {
      if (hit.values[column] !== values[column]) add({ rule: hit.rule, column, message: `“${String(title)}”的${NAMES[column] ?? column}与${where}不符，应当是“${sayValue(column, values[column] ?? null)}”`, article: Number(article) });
    }
  }
}
