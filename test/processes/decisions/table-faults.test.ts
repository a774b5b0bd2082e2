import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { faultOfTable } from '../../../domain/decisions/table-faults.ts';
import { procedureRegistry } from '../../../processes/registry.ts';

const xmlOf = (file: string): string => readFileSync(new URL(`../../../processes/${file}`, import.meta.url), 'utf8');
const table = (key: string): string => xmlOf(`disability-rating/${key}.dmn`);

it.each(procedureRegistry.decisions.map(({ key, file }) => [key, file] as const))('%s can be used as shipped', (_, file) => expect(faultOfTable(xmlOf(file))).toBeNull());

it.each<[string, string, RegExp]>([
  ['R040 sends item (1) back from the county', table('negative-routing').replace('<text>"report-to-province"</text>', '<text>"outcome-notice-and-return"</text>'), /与第15条不符/],
  ['leaves a case without a way', table('negative-routing').replace('<text>"non-1"</text>', '<text>"item-1"</text>'), /同时适用|没有规则适用/],
  ['names an institution that nobody designates', table('institution-by-injury').replace('<text>"city"</text>', '<text>"county"</text>'), /designatedBy 缺少或者类型不符/],
  ['leaves an injury without an institution', table('institution-by-injury').replace('<text>"mental"</text>', '<text>"ordinary"</text>'), /没有规则适用|同时适用/],
  ['has a paper without an article', table('materials-initial').replace('<text>11</text>', '<text></text>'), /article 缺少或者类型不符/],
  ['has a cell that is no FEEL', table('materials-adjustment').replace('<text>not("C2","X47")</text>', '<text>not("C2"</text>'), /不是有效的 FEEL/],
  ['asks a fact that nobody gives', table('materials-adjustment').replace('<text>category</text>', '<text>rank</text>'), /缺少事实 rank/],
  ['is not registered', table('negative-routing').replace('<decision id="negative-routing"', '<decision id="other-routing"'), /未登记的决策表/],
])('a table is refused that %s', (_, xml, fault) => expect(faultOfTable(xml)).toMatch(fault));
