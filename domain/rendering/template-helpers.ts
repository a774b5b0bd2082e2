import type Handlebars from 'handlebars';
import { formatChineseDate, formatChineseMonth, formatGrade, formatTerm } from './format-terms.ts';
import type { Vocabulary } from './format-terms.ts';

type Instance = typeof Handlebars;
type Text = string | number | null | undefined;

const isBlank = (value: Text): value is null | undefined | '' => value === null || value === undefined || value === '';

/** The words that a template may use besides if, unless and each. Each escapes what it prints. */
export function registerHelpers(instance: Instance): string[] {
  const escape = (value: Text): string => instance.escapeExpression(isBlank(value) ? '' : String(value));
  const safe = (html: string) => new instance.SafeString(html);
  const helpers: Record<string, Handlebars.HelperDelegate> = {
    /** A value in a cell or a sentence; nothing when unknown. */
    text: (value: Text) => (isBlank(value) ? '' : String(value)),
    /** A value inside a sentence; a line to write on when unknown. */
    line: (value: Text) => safe(isBlank(value) ? '<span class="blank"></span>' : `<span class="value">${escape(value)}</span>`),
    /** Text of several lines. */
    lines: (value: Text) => safe(escape(value).split('\n').map((line) => `<span class="line">${line}</span>`).join('')),
    date: (value: string | null | undefined) => formatChineseDate(value),
    /** `YYYY-MM` */
    month: (value: string | null | undefined) => formatChineseMonth(value),
    grade: (value: number | null | undefined) => formatGrade(value),
    term: (vocabulary: Vocabulary, value: string | null | undefined) => formatTerm(vocabulary, value),
    list: (values: string[] | null) => (values ?? []).join('、'),
    /** ☑ or □ before a choice. */
    choice: (chosen: Text, word: string) => (chosen === word ? '☑' : '□'),
    is: (left: Text, right: Text) => left === right,
    number: (index: number) => index + 1,
    /** The list itself, filled up with empty rows to so many. */
    atLeast: (count: number, rows: object[] | null) => [...(rows ?? []), ...Array.from({ length: Math.max(0, count - (rows?.length ?? 0)) }, () => ({ blank: true }))],
  };
  for (const [name, helper] of Object.entries(helpers)) instance.registerHelper(name, helper);
  return Object.keys(helpers);
}
