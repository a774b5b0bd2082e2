import { ATTRIBUTE, TAG } from './check-template.ts';
import type { MarkupFinding } from './check-template.ts';

/** What a template may set about its looks: places, sizes, lines, faces. Nothing that takes content out of sight. */
const PROPERTIES = /^(width|min-width|max-width|min-height|text-align|vertical-align|font|font-family|font-size|font-weight|font-style|line-height|letter-spacing|text-indent|white-space|word-break|overflow-wrap|hyphens|(margin|padding|border)(-(top|right|bottom|left))?(-(width|style))?|border-collapse|table-layout|break-(before|after|inside)|page|orphans|widows|column-count|columns|column-gap|gap|text-wrap)$/;
/** As it has to be written, so that it is read here as the browser reads it. */
const STYLE_ATTRIBUTE = /^style="([^"&]*)"$/;
const STYLE_BLOCK = /<style\b[^>]*>([\s\S]*?)(?:<\/style\s*>|$)/gi;
/** What stands between the marks that end a declaration or a selector. */
const DECLARATION = /[^;{}]+/g;
const NUMBER = /(\d*\.?\d+(?:e[+-]?\d+)?)([a-z%]*)/gi;
const ONE_SIZE = new RegExp(`^${NUMBER.source}$`, 'i');
const BEFORE_SIZE = /^(normal|italic|oblique|bold|bolder|lighter|small-caps|[1-9]\d{0,3})$/i;
/** Below this nobody reads what is printed. */
const SMALLEST_PT = 7;
/** Lines that stand closer lie on one another. */
const CLOSEST_LINES = 0.8;
const IN_PT: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, px: 0.75, em: 10.5, rem: 10.5, '%': 0.105 };
/** What is pushed further, or made wider than the text of a sheet (156 mm; its half by 100 %), may stand off it. */
const FURTHEST_PT = 60 * (72 / 25.4);
const WIDEST_PT = 160 * (72 / 25.4);
const WIDTHS = /^(min-|max-)?width$|^min-height$|^column/;
/** Shares of the sheet's text, where `%` is not of the type. */
const PERCENT_PT = 1.56 * (72 / 25.4);

/** Styles by which a template would hide what it has to show: other properties than those of layout, type too small to read, places off the sheet. @param markup of the paper, comments of the template gone */
export function hiddenByStyle(markup: string): MarkupFinding[] {
  return [...attributesIn(markup), ...blocksIn(markup)];
}

function attributesIn(markup: string): MarkupFinding[] {
  return [...markup.matchAll(TAG)].flatMap((tag) =>
    [...(tag[3] ?? '').replace(/\/$/, '').matchAll(ATTRIBUTE)].flatMap(([written, name = '']) => {
      if (name.toLowerCase() !== 'style') return [];
      const [, declarations] = STYLE_ATTRIBUTE.exec(written) ?? [];
      return declarations === undefined ? [{ at: tag.index, message: '样式须写作 style="…"，引号之间不得有 &' }] : hidingIn(declarations, tag.index);
    }),
  );
}

function blocksIn(markup: string): MarkupFinding[] {
  return [...markup.matchAll(STYLE_BLOCK)].flatMap((block) => {
    const rules = block[1] ?? '';
    const other = /[<\u0002]/.exec(rules);
    // Each rule at its own line.
    const start = block.index + block[0].indexOf('>') + 1;
    return other ? [{ at: start + other.index, message: '<style> 与 </style> 之间只能有样式，不得有标签、条件或者片段' }] : hidingIn(rules, block.index, start);
  });
}

/** @param at where the style stands @param start where its text begins, when each declaration is to be shown at its own place */
function hidingIn(declarations: string, at: number, start: number | null = null): MarkupFinding[] {
  if (declarations.includes('/*')) return [{ at: start === null ? at : start + declarations.indexOf('/*'), message: '样式内不得有注释' }];
  return [...declarations.matchAll(DECLARATION)].flatMap((declaration) => {
    const [written] = declaration;
    const colon = written.indexOf(':');
    if (colon < 0) return [];
    const name = written.slice(0, colon).split(/[^a-z-]/i).findLast((word) => word !== '') ?? '';
    const message = faultOf(name.toLowerCase(), written.slice(colon + 1).trim().replace(/!important$/i, '').trim());
    return message === null ? [] : [{ at: start === null ? at : start + declaration.index + written.indexOf(name), message }];
  });
}

/** What is wrong with one declaration. */
function faultOf(property: string, value: string): string | null {
  if (!PROPERTIES.test(property)) return `样式不得设置 ${property}（可能使内容看不见）`;
  if (/(^|[\s(,/])-\.?\d|\(|calc|var\s*\(/i.test(value)) return `样式 ${property} 不得用负值或者算式`;
  if (property === 'font-family') return null;
  if (/^font(-size)?$/.test(property)) return tooSmall(value) ?? tooClose(/\/\s*([^\s]+)/.exec(value)?.[1] ?? 'normal');
  if (property === 'line-height') return tooClose(value);
  for (const [, number, unit = ''] of value.matchAll(NUMBER)) {
    if (unit === '') continue;
    const points = unit === '%' ? PERCENT_PT : IN_PT[unit.toLowerCase()];
    if (points === undefined) return `样式 ${property} 的尺寸须用 pt、mm、cm、px、em、rem 或者 %`;
    if (Number(number) * points > (WIDTHS.test(property) ? WIDEST_PT : FURTHEST_PT)) return `样式 ${property} 的尺寸过大，内容会在纸外`;
  }
  return null;
}

/** Whether the type of a value of `font` or `font-size` is small or unknown: what stands after style and weight, before line height and face. */
function tooSmall(value: string): string | null {
  const size = (value.replace(/"[^"]*"|'[^']*'/g, ' ').split('/')[0] ?? '').trim().split(/\s+/).find((word) => !BEFORE_SIZE.test(word)) ?? '';
  const [, number, unit = ''] = ONE_SIZE.exec(size) ?? [];
  const points = IN_PT[unit.toLowerCase()];
  if (number === undefined || points === undefined) return '字号须用 pt、mm、cm、px、em、rem 或者 % 写明';
  return Number(number) * points >= SMALLEST_PT ? null : `字号不得小于 ${SMALLEST_PT} 磅`;
}

function tooClose(value: string): string | null {
  const [, number, unit = ''] = ONE_SIZE.exec(value.trim()) ?? [];
  if (number === undefined) return /^\s*normal\s*$/i.test(value) ? null : '行距须写明数值';
  return (unit === '' ? Number(number) >= CLOSEST_LINES : Number(number) * (IN_PT[unit.toLowerCase()] ?? 0) >= SMALLEST_PT) ? null : '行距过小，文字会重叠';
}
