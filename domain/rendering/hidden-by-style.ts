import type { TemplateFinding } from './check-template.ts';

/** What a template may set about its looks: places, sizes, lines, faces. Nothing that takes content out of sight. */
const PROPERTIES = /^(width|min-width|max-width|min-height|text-align|vertical-align|font|font-family|font-size|font-weight|font-style|line-height|letter-spacing|text-indent|white-space|word-break|overflow-wrap|hyphens|(margin|padding|border)(-(top|right|bottom|left))?(-(width|style))?|border-collapse|table-layout|break-(before|after|inside)|page|orphans|widows|column-count|columns|column-gap|gap|text-wrap)$/;
const DECLARATIONS = /style="([^"]*)"|style='([^']*)'|<style[^>]*>([^<]*)</gi;
const DECLARATION = /([a-z-]+)\s*:\s*([^;{}"']+)/gi;
const SIZE = /(\d*\.?\d+)(pt|mm|px|em|rem|%)/g;
/** Below this nobody reads what is printed. */
const SMALLEST_PT = 7;
const IN_PT: Record<string, number> = { pt: 1, mm: 72 / 25.4, px: 0.75, em: 10.5, rem: 10.5, '%': 0.105 };

/** Styles by which a template would hide what it has to show: other properties than those of layout, type too small to read, places off the sheet. */
export function hiddenByStyle(source: string): TemplateFinding[] {
  return [...source.matchAll(DECLARATIONS)].flatMap((block) => {
    const declarations = (block[1] ?? block[2] ?? block[3] ?? '').replace(/\/\*[\s\S]*?\*\//g, '');
    const line = source.slice(0, block.index).split('\n').length;
    return [...declarations.matchAll(DECLARATION)].flatMap(([, name = '', value = '']) => {
      const property = name.toLowerCase();
      if (!PROPERTIES.test(property)) return [{ line, message: `样式不得设置 ${property}（可能使内容看不见）` }];
      if (/(^|[\s(,])-\d|calc|var\s*\(/i.test(value)) return [{ line, message: `样式 ${property} 不得用负值或者算式` }];
      if (/^font(-size)?$/.test(property) && [...value.matchAll(SIZE)].slice(0, 1).some(([, size, unit = '']) => Number(size) * (IN_PT[unit] ?? 0) < SMALLEST_PT)) return [{ line, message: `字号不得小于 ${SMALLEST_PT} 磅` }];
      return [];
    });
  });
}
