import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { faultsOfTable, sayFault } from '../../../processes/decisions/faults/index.ts';
import type { TableFault } from '../../../processes/decisions/faults/index.ts';
import { readTable, writeTable } from '../../../processes/decisions/index.ts';
import { procedureRegistry } from '../../../processes/registry.ts';

const xmlOf = (file: string): string => readFileSync(new URL(`../../../processes/${file}`, import.meta.url), 'utf8');
const table = (key: string): string => xmlOf(procedureRegistry.decisions.find((entry) => entry.key === key)?.file ?? '');
/** The faults of a changed table, measured by the shipped one. */
const faults = (key: string, change: (xml: string) => string): TableFault[] => {
  const changed = change(table(key));
  expect(changed).not.toBe(table(key));
  return faultsOfTable(changed, readTable(table(key)));
};
const replaced = (from: string | RegExp, to: string) => (xml: string): string => xml.replace(from, to);
/** A table without one of its rows. */
const without = (rule: string) => (xml: string): string => xml.replace(new RegExp(`<rule id="${rule}">[\\s\\S]*?</rule>`), '');

describe.each(procedureRegistry.decisions.map(({ key, file }) => [key, file] as const))('%s', (_, file) => {
  it('can be used as shipped', () => expect(faultsOfTable(xmlOf(file), readTable(xmlOf(file)))).toEqual([]));
  it('is the same text when it is written anew', () => expect(writeTable(xmlOf(file), readTable(xmlOf(file)))).toBe(xmlOf(file)));
});

it.each<[what: string, key: string, change: (xml: string) => string, rule: string | null, column: string | null, article: number | null, message: RegExp]>([
  ['cannot be read', 'negative-routing', (xml) => xml.slice(0, 400), null, null, null, /./],
  ['has another hit policy', 'negative-routing', replaced('hitPolicy="UNIQUE"', 'hitPolicy="FIRST"'), null, null, null, /命中策略应当是 UNIQUE/],
  ['asks another fact', 'materials-adjustment', replaced('<text>category</text>', '<text>rank</text>'), null, 'category', null, /应当是“人员类别”（category），列由平台登记/],
  ['gives another answer', 'materials-adjustment', replaced('name="title"', 'name="heading"'), null, 'title', null, /应当是“材料”（title）/],
  ['asks a fact of another type', 'materials-initial', replaced('typeRef="boolean"><text>hasUnit', 'typeRef="string"><text>hasUnit'), null, 'hasUnit', null, /类型应当是 boolean/],
  ['is another table', 'negative-routing', replaced('<decision id="negative-routing"', '<decision id="other-routing"'), null, null, null, /不是“negative-routing”/],
  ['has two rows of one id', 'negative-routing', replaced('<rule id="rule-county-non-1"', '<rule id="rule-county-item-1"'), 'rule-county-item-1', null, null, /行的编号重复/],
  ['has a cell that is no FEEL', 'materials-adjustment', replaced('<text>not("C2","X47")</text>', '<text>not("C2"</text>'), 'rule-T4a-others', 'category', null, /不是有效的 FEEL/],
  ['has a cell that computes', 'materials-adjustment', replaced('<text>not("C2","X47")</text>', '<text>string length(?) &gt; 2</text>'), 'rule-T4a-others', 'category', null, /只能填写值/],
  ['asks for a value that there is not', 'materials-adjustment', replaced('<text>not("C2","X47")</text>', '<text>"C9"</text>'), 'rule-T4a-others', 'category', null, /没有“C9”这个值/],
  ['asks for what is never so', 'negative-routing', replaced('<text>"county"</text>', '<text>not("county","city","province")</text>'), 'rule-county-item-1', 'level', null, /永远不会成立/],
  ['has a paper without an article', 'materials-initial', replaced('<text>11</text>', '<text></text>'), 'rule-N1', 'article', null, /“条”缺少或者类型不符/],
  ['has an article that there is not', 'materials-initial', replaced('<text>11</text>', '<text>50</text>'), 'rule-N1', 'article', null, /条号/],
  ['has a text without marks', 'materials-initial', replaced('<text>"个人书面申请"</text>', '<text>个人书面申请</text>'), 'rule-N1', 'title', null, /“材料”/],
  ['has a code of another kind of case', 'materials-transfer', replaced('<text>"M1"</text>', '<text>"K1"</text>'), 'rule-M1', 'code', null, /应当以 M 开头/],
  ['has a code that the forms do not take', 'materials-initial', replaced('<text>"N1"</text>', '<text>"Q1"</text>'), 'rule-N1', 'code', null, /应当是 N 加/],
  ['names an institution that nobody designates', 'institution-by-injury', replaced('<text>"city"</text>', '<text>"county"</text>'), 'rule-ordinary-first', 'designatedBy', null, /只能是"city"、"province"/],
  ['leaves an injury without an institution', 'institution-by-injury', without('rule-mental-first'), null, null, null, /没有规则适用（如：伤残情况为“精神病”、第几次鉴定为“首次鉴定”）/],
  ['answers a question twice', 'negative-routing', replaced('<text>"non-1"</text>', '<text></text>'), 'rule-county-item-1', null, null, /同时适用/],
  ['R040 sends item (1) back from the county', 'negative-routing', replaced('<text>"report-to-province"</text>', '<text>"outcome-notice-and-return"</text>'), 'rule-county-item-1', 'outcome', 15, /去向与第15条不符，应当是“逐级上报省级”/],
  ['R075 lets a city designate for an occupational disease', 'institution-by-injury', replaced(/(<outputEntry id="occupational-first-designatedBy"><text>)"province"/, '$1"city"'), 'rule-occupational-first', 'designatedBy', 15, /指定的级别与第15条不符，应当是“省级”/],
  ['leaves out a paper of the article', 'materials-initial', without('rule-N1'), 'rule-N1', null, 11, /第11条要求的“个人书面申请”（N1）没有列出/],
  ['asks for it of fewer persons', 'materials-initial', replaced('<inputEntry id="N1-hasUnit"><text></text>', '<inputEntry id="N1-hasUnit"><text>true</text>'), 'rule-N1', null, 11, /没有列出/],
  ['calls a paper of the article a wish', 'materials-initial', replaced(/(<outputEntry id="N1-statutory"><text>)true/, '$1false'), 'rule-N1', 'statutory', 11, /应当填 true/],
  ['calls a wish a paper of the article', 'materials-initial', (xml) => xml.replace('</decisionTable>', `${rowLike('N6d', 'true')}</decisionTable>`), 'rule-N6d', 'statutory', 11, /细则没有在这种情形下列出“承诺书”/],
  ['lists a paper twice', 'materials-initial', (xml) => xml.replace('</decisionTable>', `${rowLike('N1', 'false').replace('rule-N1', 'rule-again')}</decisionTable>`), 'rule-again', 'code', null, /同时列出/],
  ['has the wrong side supply it', 'materials-initial', replaced(/(<outputEntry id="N1-suppliedBy"><text>)"applicant"/, '$1"county"'), 'rule-N1', 'suppliedBy', 11, /由谁提供与第11条不符，应当是“申请人”/],
])('a table is refused that %s', (_, key, change, rule, column, article, message) => {
  const found = faults(key, change);
  const hit = found.find((fault) => message.test(fault.message)) ?? found[0];
  expect(hit).toMatchObject({ rule, column, article });
  expect(sayFault(hit as TableFault)).toMatch(message);
});

/** A row that asks everybody for one more paper. */
function rowLike(code: string, statutory: string): string {
  const { inputs } = readTable(table('materials-initial'));
  const results = [`"${code}"`, '"承诺书"', '11', '"所有申请人"', '""', '"R047"', 'false', '"applicant"', statutory];
  return `<rule id="rule-${code}">${inputs.map(() => '<inputEntry><text></text></inputEntry>').join('')}${results.map((text) => `<outputEntry><text>${text}</text></outputEntry>`).join('')}</rule>`;
}

it('a paper that an office wishes beside those of the article is no fault', () => expect(faults('materials-initial', (xml) => xml.replace('</decisionTable>', `${rowLike('N6d', 'false')}</decisionTable>`))).toEqual([]));
it('other words for what the law leaves open are no fault', () => expect(faults('institution-by-injury', replaced('"二级以上医疗卫生机构"', '"二级甲等以上综合医院"'))).toEqual([]));
