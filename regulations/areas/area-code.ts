export type AreaLevel = 'province' | 'city' | 'county' | 'township';

export interface AreaCode {
  level: AreaLevel;
  /** the code of the office above, as the digits have it; none for a province */
  parentCode: string | null;
}

export type AreaCodeResult = { ok: true; value: AreaCode } | { ok: false; reason: string };

const fail = (reason: string): AreaCodeResult => ({ ok: false, reason });

/**
 * Reads level and parent from a code: 44 0000 province, 4415 00 city, 441521 county (GB/T 2260), 441521 001 township (GB/T 10114).
 * A township of a city without counties (4419 00) stands directly below the city.
 */
export function readAreaCode(code: string): AreaCodeResult {
  if (!/^\d+$/.test(code)) return fail('机构代码只能是数字');
  if (code.length !== 6 && code.length !== 9) return fail('机构代码应为6位（省、市、县）或者9位（乡镇、街道）');
  const [province, city, county] = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6)];
  if (Number(province) < 11) return fail('机构代码前两位不是省级代码');
  if (code.length === 9) {
    if (city === '00') return fail('乡镇（街道）代码的前6位应是县级或者不设县的市级代码');
    if (code.endsWith('000')) return fail('乡镇（街道）代码的后3位不能是000');
    return { ok: true, value: { level: 'township', parentCode: code.slice(0, 6) } };
  }
  if (city === '00') return county === '00' ? { ok: true, value: { level: 'province', parentCode: null } } : fail('机构代码第3、4位为00时，第5、6位也应为00');
  if (county === '00') return { ok: true, value: { level: 'city', parentCode: `${province}0000` } };
  return { ok: true, value: { level: 'county', parentCode: `${province}${city}00` } };
}
