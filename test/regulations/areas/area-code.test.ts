import { describe, expect, it } from '@jest/globals';
import { readAreaCode } from '../../../regulations/areas/area-code.ts';

describe('what follows from a code', () => {
  it.each([
    ['440000', 'province', null],
    ['441500', 'city', '440000'],
    ['441521', 'county', '441500'],
    ['441521001', 'township', '441521'],
    ['441900003', 'township', '441900'],
    ['110101', 'county', '110100'],
  ])('%s: %s below %s', (code, level, parentCode) => expect(readAreaCode(code)).toEqual({ ok: true, value: { level, parentCode } }));

  it.each([
    ['', '数字'],
    ['44152a', '数字'],
    ['４４１５２１', '数字'],
    ['44', '6位'],
    ['44152', '6位'],
    ['4415210', '6位'],
    ['44152100', '6位'],
    ['4415210011', '6位'],
    ['040000', '前两位'],
    ['000000', '前两位'],
    ['440021', '第3、4位'],
    ['441521000', '后3位'],
    ['440000001', '前6位'],
  ])('%j is none (%s)', (code, words) => expect(readAreaCode(code)).toEqual({ ok: false, reason: expect.stringContaining(words) }));
});
