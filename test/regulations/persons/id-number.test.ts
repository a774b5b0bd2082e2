import { describe, expect, it } from '@jest/globals';
import { checkCharacter, readIdNumber } from '../../../regulations/persons/id-number.ts';

/** Invented numbers: a real region and date with a computed check character. */
const numberOf = (first17: string) => first17 + checkCharacter(first17);

describe('id numbers (GB 11643)', () => {
  it('knows the example of the standard', () => {
    expect(checkCharacter('11010519491231002')).toBe('X');
    expect(readIdNumber('11010519491231002X')).toEqual({
      ok: true,
      value: { idNumber: '11010519491231002X', birthDate: '1949-12-31', sex: 'female', regionCode: '110105', legacy: false },
    });
  });

  it.each([
    ['small x', '11010519491231002x', '11010519491231002X'],
    ['full width', '11010519491231002X', '11010519491231002X'],
    ['blanks and hyphens', ' 110105 19491231-002X ', '11010519491231002X'],
    ['15 digits', '110105491231002', '11010519491231002X'],
  ])('normalises %s', (_, text, idNumber) => expect(readIdNumber(text)).toMatchObject({ ok: true, value: { idNumber } }));

  it.each([
    ['an odd sequence is male', numberOf('44152119800101001'), 'male', '1980-01-01'],
    ['an even sequence is female', numberOf('44152119800101002'), 'female', '1980-01-01'],
    ['a leap day', numberOf('44152120000229001'), 'male', '2000-02-29'],
  ])('%s', (_, text, sex, birthDate) => expect(readIdNumber(text)).toMatchObject({ ok: true, value: { sex, birthDate } }));

  it.each([
    ['empty', '  ', 'empty'],
    ['17 characters', '1101051949123100', 'length'],
    ['letters', '1101051949123100AX', 'characters'],
    ['X in the middle', '1101051949X231002X', 'characters'],
    ['no such region', numberOf('99010519491231002'), 'region'],
    ['no such day', numberOf('44152119990229001'), 'birth-date'],
    ['no such month', numberOf('44152119991301001'), 'birth-date'],
    ['wrong check character', '110105194912310021', 'check-digit'],
    ['two digits exchanged', '11010519491231020X', 'check-digit'],
  ])('refuses %s', (_, text, fault) => {
    const result = readIdNumber(text);
    expect(result).toMatchObject({ ok: false, fault });
    expect(result.ok ? '' : result.reason).toMatch(/公民身份号码/);
  });
});
