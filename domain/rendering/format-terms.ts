const applicationTypes: Record<string, string> = {
  initial: '新办评定残疾等级', retrospective: '补办评定残疾等级', adjustment: '调整残疾等级',
  renewal: '换发伤残证件', reissue: '补发伤残证件', 'military-inbound': '军队移交接收', 'cross-province-out': '跨省迁出抚恤关系', 'cross-province-in': '跨省迁入抚恤关系', 'in-province-out': '省内迁出抚恤关系', 'in-province-in': '省内迁入抚恤关系', death: '死亡注销',
};
const natures: Record<string, string> = { war: '因战', duty: '因公', illness: '因病' };
const sexes: Record<string, string> = { male: '男', female: '女' };
const levels: Record<string, string> = { county: '县级', city: '市级', province: '省级' };
const appraisalKinds: Record<string, string> = { ordinary: '一般残情鉴定', 'occupational-disease': '职业病鉴定', 'mental-illness': '精神病鉴定', second: '第二次鉴定' };
const materialStatuses: Record<string, string> = { received: '已交', missing: '缺', 'wrong-form': '不符合法定形式', 'to-complete': '需补充内容', 'not-needed': '不适用' };
const vocabularies = { applicationType: applicationTypes, nature: natures, sex: sexes, level: levels, appraisalKind: appraisalKinds, materialStatus: materialStatuses };

export type Vocabulary = keyof typeof vocabularies;

/** The vocabularies by their names, as a template names them. */
export const vocabularyNames = Object.keys(vocabularies) as Vocabulary[];

export const isVocabulary = (name: string): name is Vocabulary => Object.hasOwn(vocabularies, name);

/** @returns the Chinese of one of the project's words; '' for null. @throws for a word that the vocabulary does not know. */
export function formatTerm(vocabulary: Vocabulary, word: string | null | undefined): string {
  if (word === null || word === undefined) return '';
  const words = vocabularies[vocabulary];
  const text = Object.hasOwn(words, word) ? words[word] : undefined;
  if (text === undefined) throw new RangeError(`${vocabulary} does not know "${word}"`);
  return text;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** @returns 一级 to 十级; '' for null. @throws RangeError for another number. */
export function formatGrade(grade: number | null | undefined): string {
  if (grade === null || grade === undefined) return '';
  const numeral = NUMERALS[grade - 1];
  if (numeral === undefined) throw new RangeError(`not a grade: ${grade}`);
  return `${numeral}级`;
}

/** @returns 第三十四条 for 34. @throws RangeError for a number that no article of the 细则 has. */
export function formatArticle(article: number): string {
  const [tens, units] = [Math.floor(article / 10), article % 10];
  if (!Number.isInteger(article) || article < 1 || article > 99) throw new RangeError(`not an article: ${article}`);
  return `第${tens > 1 ? NUMERALS[tens - 1] : ''}${tens > 0 ? '十' : ''}${units > 0 ? NUMERALS[units - 1] : ''}条`;
}

/** @returns e.g. 2026年3月2日 (no leading zeros, GB/T 9704); blanks to be filled in for null. @throws RangeError when it is no date. */
export function formatChineseDate(date: string | null | undefined): string {
  if (date === null || date === undefined) return '\u3000\u3000年\u3000月\u3000日';
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) throw new RangeError(`not a date: ${date.slice(0, 20)}`);
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** @returns e.g. 2026年3月 for `2026-03`; '' for null. @throws RangeError when it is no month. */
export function formatChineseMonth(month: string | null | undefined): string {
  if (month === null || month === undefined) return '';
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (year === undefined) throw new RangeError(`not a month: ${month.slice(0, 20)}`);
  return `${year}年${Number(number)}月`;
}
