import type { TSchema } from '@sinclair/typebox';
import Handlebars from 'handlebars';

type Statement = hbs.AST.Statement;
type Expression = hbs.AST.Expression;

const BLOCKS = new Set(['if', 'unless', 'each', 'is']);
const TAGS = new Set('main section div p span br hr h1 h2 h3 h4 table colgroup col thead tbody tfoot tr th td dl dt dd ul ol li b strong em i u small sup sub style'.split(' '));
const ATTRIBUTES = /^(class|style|colspan|rowspan|lang|title|id|aria-[a-z]+)$/;
const TAG = /<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const LONGEST = 256 * 1024;

export interface KnownToTemplates {
  words: ReadonlySet<string>;
  partials: ReadonlySet<string>;
  /** names of the paper's fields, at whatever depth */
  fields: ReadonlySet<string>;
}

/** The names of all fields of a paper, at whatever depth. */
export function fieldNames(schema: TSchema): Set<string> {
  const inner: TSchema[] = [...Object.values((schema.properties ?? {}) as Record<string, TSchema>), ...((schema.anyOf ?? []) as TSchema[]), ...(schema.items ? [schema.items as TSchema] : [])];
  return new Set([...Object.keys(schema.properties ?? {}), ...inner.flatMap((part) => [...fieldNames(part)])]);
}

/**
 * What a template of an office may not hold. It may only lay out the fields of its paper: our own words and partials, plain tags, no address, no script, no unescaped value.
 * @returns findings in Chinese with the line; empty when the template may be used
 */
export function checkTemplate(source: string, known: KnownToTemplates): string[] {
  if (source.length > LONGEST) return ['模板超过 256 KB。'];
  const findings: string[] = [];
  const refuse = (line: number, what: string): void => void findings.push(`第 ${line} 行：${what}`);
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch (error) {
    return [`不是有效的 Handlebars 模板：${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`];
  }
  const content: string[] = [];
  walk(program);
  const whole = program.body.filter((part) => part.type !== 'CommentStatement' && !(part.type === 'ContentStatement' && (part as hbs.AST.ContentStatement).value.trim() === ''));
  const [layout, ...besides] = whole;
  if (besides.length > 0 || layout?.type !== 'PartialBlockStatement' || nameOf((layout as hbs.AST.PartialBlockStatement).name as Expression) !== '_layout') refuse(1, '整个模板须放在 {{#> _layout}} … {{/_layout}} 之内');
  checkMarkup(content.join(''), (what) => findings.push(what));
  return findings;

  function walk(part: hbs.AST.Program): void {
    for (const statement of part.body) visit(statement);
  }

  function visit(statement: Statement): void {
    const { line } = statement.loc.start;
    switch (statement.type) {
      case 'ContentStatement':
        content.push((statement as hbs.AST.ContentStatement).value);
        return;
      case 'CommentStatement':
        return;
      case 'MustacheStatement': {
        const mustache = statement as hbs.AST.MustacheStatement;
        content.push('\u0001');
        if (!mustache.escaped) refuse(line, '不得原样输出（三重花括号或者 &），内容必须转义');
        call(mustache.path as Expression, mustache.params, mustache.hash, line, known.words);
        return;
      }
      case 'BlockStatement': {
        const block = statement as hbs.AST.BlockStatement;
        call(block.path, block.params, block.hash, line, BLOCKS);
        walk(block.program);
        if (block.inverse) walk(block.inverse);
        return;
      }
      case 'PartialStatement':
      case 'PartialBlockStatement': {
        const partial = statement as hbs.AST.PartialBlockStatement;
        const name = nameOf(partial.name as Expression);
        if (name === null || !(known.partials.has(name) || name === '@partial-block')) refuse(line, '只能引用平台提供的片段');
        for (const value of [...partial.params, ...(partial.hash?.pairs ?? []).map((pair) => pair.value)]) argument(value, line);
        if (partial.program) walk(partial.program);
        return;
      }
      default:
        refuse(line, '不得使用这种写法');
    }
  }

  function call(path: Expression, params: Expression[], hash: hbs.AST.Hash | undefined, line: number, words: ReadonlySet<string>): void {
    const name = nameOf(path);
    const isWord = name !== null && words.has(name);
    if (!isWord && (params.length > 0 || (hash?.pairs.length ?? 0) > 0)) refuse(line, `不认识的写法“${name ?? '?'}”`);
    if (!isWord) argument(path, line);
    for (const value of [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)]) argument(value, line);
  }

  function argument(value: Expression, line: number): void {
    if (value.type === 'SubExpression') {
      const inner = value as hbs.AST.SubExpression;
      call(inner.path as Expression, inner.params, inner.hash, line, known.words);
      if (!known.words.has(nameOf(inner.path as Expression) ?? '')) refuse(line, '不认识的写法');
    } else if (value.type === 'PathExpression') {
      const path = value as hbs.AST.PathExpression;
      if (path.parts.some((part) => /^(__|constructor$|prototype$)/.test(part)) || (path.data && !/^(index|first|last|key)$/.test(path.parts[0] ?? ''))) refuse(line, `不得使用“${path.original}”`);
      else if (!path.data && path.parts.some((part) => !known.fields.has(part))) refuse(line, `本文书没有“${path.original}”这一项`);
    }
  }
}

const nameOf = (path: Expression): string | null => (path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : null);

/** Plain tags with plain attributes, no value inside a tag, nothing that fetches or runs. */
function checkMarkup(markup: string, refuse: (what: string) => void): void {
  const left = markup.replace(TAG, (_whole, _close: string, tag: string, attributes: string) => {
    if (!TAGS.has(tag.toLowerCase())) refuse(`不得使用标签 <${tag.slice(0, 20)}>`);
    if (attributes.includes('\u0001')) refuse(`标签 <${tag.slice(0, 20)}> 内不得填入数据`);
    for (const [, name = ''] of attributes.replace(/\/$/, '').matchAll(ATTRIBUTE)) if (!ATTRIBUTES.test(name.toLowerCase())) refuse(`标签 <${tag.slice(0, 20)}> 不得有属性 ${name.slice(0, 20)}`);
    return '';
  });
  if (/<[a-zA-Z/!?]/.test(left)) refuse('有不完整的标签');
  if (/url\s*\(|@import|expression\s*\(|\\/i.test(markup)) refuse('样式不得引用外部内容，不得使用反斜杠');
  if (/<style[^>]*>[^<]*\u0001/i.test(markup)) refuse('样式内不得填入数据');
}
