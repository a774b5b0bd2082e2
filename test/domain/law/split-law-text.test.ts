import { describe, expect, it } from '@jest/globals';
import { chineseNumber, splitLawText } from '../../../domain/law/split-law-text.ts';

it.each([
  ['一', 1], ['九', 9], ['十', 10], ['十一', 11], ['一十', 10], ['二十', 20], ['四十九', 49], ['九十九', 99], ['一百', 100], ['一百零三', 103], ['一百二十', 120], ['7', 7], ['', Number.NaN], ['十十', Number.NaN], ['百', Number.NaN],
])('%s is %d', (text, number) => expect(chineseNumber(text)).toBe(number));

describe('an official text', () => {
  it('is split at the headings at the beginning of lines; mentions within a sentence and chapters stay out of it', () => {
    const text = '某办法\n第一章 总则\n\u3000第一条 甲依照第二条办理。\n续行。\n第二条\u3000乙。\n第二章 办理\n第三条 丙\n（一）丁';
    expect(splitLawText(text)).toEqual([
      { number: 1, text: '甲依照第二条办理。\n续行。' },
      { number: 2, text: '乙。' },
      { number: 3, text: '丙\n（一）丁' },
    ]);
  });

  it.each([
    ['without any article', '某办法\n没有条文', '文件中没有找到“第N条”。'],
    ['with a hole', '第一条 甲\n第三条 丙', '第2处应为第2条，文件中是第3条。请核对是否缺条、重复或者断行。'],
    ['with one article twice', '第一条 甲\n第一条 甲', '第2处应为第2条，文件中是第1条。请核对是否缺条、重复或者断行。'],
    ['that begins later', '第2条 甲', '第1处应为第1条，文件中是第2条。请核对是否缺条、重复或者断行。'],
    ['with an endless article', `第一条 ${'甲'.repeat(20_001)}`, '第1条超过20000字，请核对文件。'],
  ])('%s is refused', (_what, text, title) => expect(() => splitLawText(text)).toThrow(expect.objectContaining({ fields: { type: 'law-text', status: 422, title } })));
});
