import { describe, expect, it } from '@jest/globals';
import { similarity } from '../../../domain/persons/duplicates/similarity.ts';
import { checkCharacter } from '../../../regulations/persons/id-number.ts';

const number = (birth: string, serial = '001'): string => `449901${birth}${serial}${checkCharacter(`449901${birth}${serial}`)}`;
const person = (name: string, idNumber = number('19800101'), phone: string | null = null) => ({ name, idNumber, phone, birthDate: idNumber.length === 15 ? '1980-01-01' : `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}` });

describe('two records may be one person', () => {
  it.each([
    ['the same in all', person('测试甲'), person('测试甲', number('19800101', '003')), ['same-name-and-birth']],
    ['a changed number', person('测试甲', number('19800101', '001')), person('测试甲', number('19800101', '997')), ['same-name-and-birth']],
    ['a number of the first generation', person('测试甲', '449901800101001'), person('测试甲', number('19800101', '001')), ['same-number', 'same-name-and-birth']],
    ['spaces and dots in the name', person('阿依·测试'), person(' 阿依•测试 ', number('19800101', '003')), ['same-name-and-birth']],
    ['full-width letters', person('ＡＢ测试'), person('AB测试', number('19800101', '003')), ['same-name-and-birth']],
    ['one character of three', person('测建国'), person('测建囯', number('19800101', '003')), ['similar-name-and-birth']],
    ['a character left out', person('欧阳测试'), person('欧阳测', number('19800101', '003')), ['similar-name-and-birth']],
    ['a rare character and its common one', person('测𠮷试'), person('测吉试', number('19800101', '003')), ['similar-name-and-birth']],
    ['a mistyped day of birth', person('测试甲', number('19800101')), person('测试甲', number('19800107')), ['same-name-similar-number']],
    ['two digits that changed places', person('测试甲', number('19801012')), person('测试甲', number('19801021')), ['same-name-similar-number']],
    ['one telephone', person('测试甲', number('19800101'), '13000000000'), person('测试甲', number('19751231', '555'), '13000000000'), ['same-name-and-phone']],
  ])('%s', (_, a, b, found) => {
    expect(similarity(a, b)).toEqual(found);
    expect(similarity(b, a)).toEqual(found);
  });

  it.each([
    ['one character of two', person('张三'), person('张四', number('19800101', '003'))],
    ['the rare character alone', person('㐂'), person('䶮', number('19800101', '003'))],
    ['two characters of three', person('测建国'), person('测爱华', number('19800101', '003'))],
    ['characters in another order', person('测建国'), person('测国建', number('19800101', '003'))],
    ['the name alone', person('测试甲', number('19800101')), person('测试甲', number('19751231', '555'))],
    ['an empty telephone', person('测试甲', number('19800101'), ''), person('测试甲', number('19751231', '555'), '')],
  ])('%s is not enough', (_, a, b) => expect(similarity(a, b)).toEqual([]));
});
