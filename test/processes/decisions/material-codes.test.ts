import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { MATERIAL_CODES, TRANSFER_CODES, codeFaultOf } from '../../../processes/decisions/material-codes.ts';

/** Every code of a letter and up to three marks that a table could give. */
const codes = [...'ABHKLMNT'].flatMap((letter) => [...'0123456789'].flatMap((digit) => ['', 'a', 'z', '1', 'd2', 'aa', '12'].map((rest) => `${letter}${digit}${rest}`)));

function takenBy(form: string): (code: string) => boolean {
  const items = (JSON.parse(readFileSync(new URL(`../../../forms/${form}.json`, import.meta.url), 'utf8')) as { schema: { properties: { items: { items: { properties: { code: { pattern: string; minLength: number; maxLength: number } } } } } } }).schema.properties.items;
  const { pattern, minLength, maxLength } = items.items.properties.code;
  return (code) => new RegExp(pattern).test(code) && code.length >= minLength && code.length <= maxLength;
}

const rating = ['materials-initial', 'materials-retrospective', 'materials-adjustment'].map((key) => MATERIAL_CODES[key]);

it.each([
  ['disability-rating/check-materials', rating],
  ['disability-rating/record-supplement', rating],
  ['certificate-replacement/check-materials', [MATERIAL_CODES['materials-replacement']]],
  ['certificate-replacement/record-supplement', [MATERIAL_CODES['materials-replacement']]],
  ['military-inbound/check-materials', [TRANSFER_CODES['military-inbound']]],
  ['military-inbound/record-supplement', [TRANSFER_CODES['military-inbound']]],
  ['cross-province-out/check-materials', [TRANSFER_CODES['cross-province-out']]],
  ['cross-province-out/record-supplement', [TRANSFER_CODES['cross-province-out']]],
  ['cross-province-in/receive-papers', [TRANSFER_CODES['cross-province-in']]],
  ['in-province-out/check-materials', [TRANSFER_CODES['in-province-out']]],
  ['in-province-out/record-supplement', [TRANSFER_CODES['in-province-out']]],
] as const)('%s takes every code that its table may give, and no other', (form, tables) => {
  const given = codes.filter((code) => tables.some((table) => table?.[0].test(code)));
  expect(given.length).toBeGreaterThan(20);
  expect(codes.filter(takenBy(form))).toEqual(given);
});

it('the table of transfers may give what some kind of transfer takes', () =>
  expect(codes.filter((code) => MATERIAL_CODES['materials-transfer']?.[0].test(code))).toEqual(codes.filter((code) => Object.values(TRANSFER_CODES).some(([pattern]) => pattern.test(code)))));

it.each<[code: string, kinds: readonly string[], fault: RegExp | null]>([
  ['M7', ['military-inbound'], null],
  ['M7', ['cross-province-out'], /以 K 开头/],
  ['K3', ['cross-province-out'], null],
  ['K3', ['cross-province-out', 'cross-province-in'], /K 加 4 至 9/],
  ['K8', ['cross-province-out', 'cross-province-in'], null],
  ['L2', ['in-province-out', 'in-province-in'], null],
  ['L2', ['in-province-out', 'military-inbound'], /以 M 开头/],
])('%s in a row for %j', (code, kinds, fault) => {
  if (fault === null) expect(codeFaultOf(code, kinds)).toBeNull();
  else expect(codeFaultOf(code, kinds)).toMatch(fault);
});
