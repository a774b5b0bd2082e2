import type { DecisionTable, TableRule } from './decision-table.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const inText = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
const inAttribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Writes a table anew: the head (columns, hit policy, name) of the text that the platform ships, and the rows of the table.
 * What is deployed is our text, never the bytes of a file that somebody has sent; the same rows are the same text.
 * @param head the shipped file of this table
 * @throws Error when the shipped file has no rows to put others in the place of
 */
export function writeTable(head: string, table: DecisionTable): string {
  const first = /^[ \t]*<rule[\s>]/m.exec(head);
  const last = head.lastIndexOf('</rule>');
  if (!first || last < 0) throw new Error(`table ${table.key} is shipped without rows`);
  return `${head.slice(0, first.index)}${table.rules.map((rule) => ruleText(table, rule)).join('\n')}${head.slice(last + '</rule>'.length)}`;
}

function ruleText({ inputs, outputs }: DecisionTable, { id, description, tests, results }: TableRule): string {
  const stem = inAttribute(id.replace(/^rule-/, ''));
  const entry = (kind: 'inputEntry' | 'outputEntry', name: string, text = ''): string => `        <${kind} id="${stem}-${name}"><text>${inText(text)}</text></${kind}>`;
  return [
    `      <rule id="${inAttribute(id)}">`,
    ...(description === '' ? [] : [`        <description>${inText(description)}</description>`]),
    ...inputs.map(({ expression }, index) => entry('inputEntry', expression, tests[index] === '-' ? '' : tests[index])),
    ...outputs.map(({ name }, index) => entry('outputEntry', name, results[index])),
    '      </rule>',
  ].join('\n');
}
