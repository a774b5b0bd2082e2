import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { tableDifferences } from '../../../modeler/releases/table-differences.ts';

const xml = readFileSync(new URL('../../../processes/disability-rating/institution-by-injury.dmn', import.meta.url), 'utf8');
const row = /<rule id="rule-mental-first">[\s\S]*?<\/rule>/;

it('the same table differs in nothing, however it is written', () => expect(tableDifferences(xml, xml.replaceAll('      <', '  <'))).toEqual([]));

it.each<[string, string, { kind: string; element: string; text: string }[]]>([
  ['a row is added', xml.replace(row, (found) => `${found}${found.replace('rule-mental-first', 'rule-new')}`), [{ kind: 'added', element: 'rule-new', text: expect.stringMatching(/^增加第 4 行“/) as never }]],
  ['a row is removed', xml.replace(row, ''), [{ kind: 'removed', element: 'rule-mental-first', text: expect.stringMatching(/^删去第 3 行“/) as never }]],
  ['a cell says something else', xml.replace('"二级以上医疗卫生机构"', '"二级甲等以上医院"'), [{ kind: 'changed', element: 'rule-ordinary-first', text: '第 1 行“一般伤残，首次鉴定”：结果“机构”由 "二级以上医疗卫生机构" 改为 "二级甲等以上医院"' }]],
  ['a condition falls away', xml.replace('<inputEntry id="ordinary-first-occasion"><text>"first"</text>', '<inputEntry id="ordinary-first-occasion"><text></text>'), [{ kind: 'changed', element: 'rule-ordinary-first', text: expect.stringContaining('条件“第几次鉴定”由 "first" 改为 不论') as never }]],
  ['the policy is another', xml.replace('hitPolicy="UNIQUE"', 'hitPolicy="FIRST"'), [{ kind: 'changed', element: '', text: '表头：命中策略由 UNIQUE 改为 FIRST' }]],
  ['rows change places', xml.replace(row, '').replace('<rule id="rule-ordinary-first">', (start) => `${row.exec(xml)?.[0] ?? ''}${start}`), [{ kind: 'changed', element: '', text: '行的次序有改动' }]],
])('%s', (_, after, found) => expect(tableDifferences(xml, after)).toEqual(found));
