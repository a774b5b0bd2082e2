import { describe, expect, it } from '@jest/globals';
import { cleanData, cleanText } from '../../domain/rendering/clean-text.ts';
import { formatDocumentNumber } from '../../domain/rendering/format-number.ts';
import { formatArticle, formatChineseDate, formatGrade, formatTerm } from '../../domain/rendering/format-terms.ts';
import { maskName } from '../../domain/rendering/mask-name.ts';

describe('formatDocumentNumber', () => {
  it.each([
    ['演残受', 2026, 3, '演残受〔2026〕3号'],
    ['演残结', 2030, 1203, '演残结〔2030〕1203号'],
  ])('%s %i %i', (officeWord, year, seq, text) => {
    expect(formatDocumentNumber({ officeWord, year, seq })).toBe(text);
  });
  it.each([
    ['', 2026, 1],
    ['演', 26, 1],
    ['演', 2026, 0],
    ['演', 2026, 1.5],
  ])('refuses %j %d %d', (officeWord, year, seq) => {
    expect(() => formatDocumentNumber({ officeWord, year, seq })).toThrow(RangeError);
  });
});

describe('dates, grades and words', () => {
  it.each([
    ['2026-03-02', '2026年3月2日'],
    ['2026-12-31', '2026年12月31日'],
    [null, '\u3000\u3000年\u3000月\u3000日'],
  ])('%s', (date, text) => {
    expect(formatChineseDate(date)).toBe(text);
  });
  it.each(['2026-3-2', '2026-13-01', '2026-01-00', '<b>'])('%s is no date', (date) => {
    expect(() => formatChineseDate(date)).toThrow(RangeError);
  });
  it.each([
    [1, '一级'],
    [10, '十级'],
    [null, ''],
  ])('grade %s', (grade, text) => {
    expect(formatGrade(grade)).toBe(text);
  });
  it.each([0, 11, 1.5])('grade %d does not exist', (grade) => {
    expect(() => formatGrade(grade)).toThrow(RangeError);
  });
  it.each([[1, '第一条'], [10, '第十条'], [14, '第十四条'], [20, '第二十条'], [34, '第三十四条'], [49, '第四十九条']])('article %i', (article, text) => expect(formatArticle(article)).toBe(text));
  it.each([0, 100, 1.5])('article %d does not exist', (article) => expect(() => formatArticle(article)).toThrow(RangeError));
  it('knows its words only', () => {
    expect(formatTerm('nature', 'war')).toBe('因战');
    expect(formatTerm('nature', null)).toBe('');
    expect(() => formatTerm('nature', 'constructor')).toThrow(RangeError);
  });
});

describe('maskName', () => {
  it.each([
    ['张三', '张某'],
    ['测试甲', '测某某'],
    ['欧阳测试', '欧阳某某'],
    ['欧阳', '欧某'],
    ['𠮷测', '𠮷某'],
    ['阿卜·测试', '阿某·某某'],
  ])('%s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('cleanText', () => {
  it.each([
    ['direction override', '张\u202e三\u202c', '张三'],
    ['isolates', '\u2066张\u2069三', '张三'],
    ['marks and zero width', '张\u200e\u200b三\ufeff', '张三'],
    ['control characters', '张\u0000\u001b[31m三', '张[31m三'],
    ['line ends', '一\r\n二\u2028三', '一\n二\n三'],
    ['half a surrogate pair', '张\ud842', '张\ufffd'],
    ['a whole pair stays', '𠮷', '𠮷'],
    ['tag characters', '张\u{e0041}三', '张三'],
  ])('%s', (_name, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
  it('goes through lists and objects', () => {
    expect(cleanData({ a: ['\u202eb', 1, null], c: { d: 'e\u2066' } })).toEqual({ a: ['b', 1, null], c: { d: 'e' } });
  });
});
