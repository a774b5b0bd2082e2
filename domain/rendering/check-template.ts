import type { TSchema } from '@sinclair/typebox';
import Handlebars from 'handlebars';
import { isVocabulary, vocabularyNames } from './format-terms.ts';

type Statement = hbs.AST.Statement;
type Expression = hbs.AST.Expression;

const BLOCKS = new Set(['if', 'unless', 'each', 'is']);
const TAGS = new Set('main section div p span br hr h1 h2 h3 h4 table colgroup col thead tbody tfoot tr th td dl dt dd ul ol li b strong em i u small sup sub style'.split(' '));
const ATTRIBUTES = /^(class|style|colspan|rowspan|lang|title|id|aria-[a-z]+)$/;
export const TAG = /<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
export const ATTRIBUTE = /([^\s=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const LONGEST = 256 * 1024;
/** Stands in the markup where a value is filled in. */
const VALUE = '\u0001';
/** Stands in the markup where a block or a partial begins, branches or ends: what is beside it may or may not be there. */
const BRANCH = '\u0002';

export interface KnownToTemplates {
  words: ReadonlySet<string>;
  partials: ReadonlySet<string>;
  /** JSON Schema of the paper's data: every path of the template leads to a field of it */
  schema: TSchema;
}

/** What a template may not hold, at its line (null: of the whole). */
export interface TemplateFinding {
  line: number | null;
  message: string;
}

export const describeTemplateFinding = ({ line, message }: TemplateFinding): string => (line === null ? message : `第 ${line} 行：${message}`);

/** What paths begin at: the schemas that the data may fit here. */
type Scope = readonly TSchema[];

/** Something in the markup, at its offset. */
export interface MarkupFinding {
  at: number;
  message: string;
}

/** The template's text without its mustaches, and where each piece of it stands. */
type Markup = { text: string; line: number }[];

/**
 * What a template of an office may not hold. It may only lay out the fields of its paper: our own words and partials, plain tags, no address, no script, no unescaped value, no path that leads nowhere.
 * @param alsoJudge what else may be wrong with the markup as it will stand in the paper, comments gone
 * @returns findings in Chinese with the line; empty when the template may be used
 */
export function checkTemplate(source: string, known: KnownToTemplates, alsoJudge: (markup: string) => MarkupFinding[] = () => []): TemplateFinding[] {
  if (source.length > LONGEST) return [{ line: 1, message: '模板超过 256 KB。' }];
  const findings: TemplateFinding[] = [];
  const refuse = (line: number, message: string): void => {
    // Both tags of a pair would say the same.
    if (!findings.some((finding) => finding.line === line && finding.message === message)) findings.push({ line, message });
  };
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch (error) {
    return [unreadable(error instanceof Error ? error.message : '')];
  }
  const markup: Markup = [];
  walk(program, [[known.schema]]);
  const whole = program.body.filter((part) => part.type !== 'CommentStatement' && !(part.type === 'ContentStatement' && (part as hbs.AST.ContentStatement).value.trim() === ''));
  const [layout, ...besides] = whole;
  const stray = besides[0] ?? layout;
  if (besides.length > 0 || layout?.type !== 'PartialBlockStatement' || nameOf((layout as hbs.AST.PartialBlockStatement).name as Expression) !== '_layout') refuse(stray?.loc.start.line ?? 1, '整个模板须放在 {{#> _layout}} … {{/_layout}} 之内');
  checkMarkup(markup, refuse, alsoJudge);
  return findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

  function walk(part: hbs.AST.Program, scopes: readonly Scope[]): void {
    if (part.blockParams?.length) refuse(part.loc?.start.line ?? 1, '不得使用 as |…| 这种写法');
    for (const statement of part.body) visit(statement, scopes);
  }

  function visit(statement: Statement, scopes: readonly Scope[]): void {
    const { line } = statement.loc.start;
    switch (statement.type) {
      case 'ContentStatement': {
        // As it will stand in the paper: `{{~` has taken the white space from beside it.
        const [text, written] = [(statement as hbs.AST.ContentStatement).value, String((statement as hbs.AST.ContentStatement).original)];
        markup.push({ text, line: line + written.slice(0, written.indexOf(text)).split('\n').length - 1 });
        return;
      }
      case 'CommentStatement':
        return;
      case 'MustacheStatement': {
        const mustache = statement as hbs.AST.MustacheStatement;
        markup.push({ text: VALUE, line });
        if (!mustache.escaped) refuse(line, '不得原样输出（三重花括号或者 &），内容必须转义');
        call(mustache.path as Expression, mustache.params, mustache.hash, line, known.words, scopes);
        return;
      }
      case 'BlockStatement': {
        const block = statement as hbs.AST.BlockStatement;
        call(block.path, block.params, block.hash, line, BLOCKS, scopes);
        const [list] = block.params;
        markup.push({ text: BRANCH, line });
        walk(block.program, nameOf(block.path) === 'each' && list ? [...scopes, itemsOf(list, scopes)] : scopes);
        markup.push({ text: BRANCH, line });
        if (block.inverse) walk(block.inverse, scopes);
        markup.push({ text: BRANCH, line: block.loc.end.line });
        return;
      }
      case 'PartialStatement':
      case 'PartialBlockStatement': {
        const partial = statement as hbs.AST.PartialBlockStatement;
        const name = nameOf(partial.name as Expression);
        if (name === null || !(known.partials.has(name) || name === '@partial-block')) refuse(line, '只能引用平台提供的片段');
        for (const value of [...partial.params, ...(partial.hash?.pairs ?? []).map((pair) => pair.value)]) argument(value, line, scopes);
        const [context] = partial.params;
        markup.push({ text: BRANCH, line });
        if (partial.program) walk(partial.program, context ? [...scopes, context.type === 'PathExpression' ? resolve(context as hbs.AST.PathExpression, scopes) : []] : scopes);
        markup.push({ text: BRANCH, line: partial.loc.end.line });
        return;
      }
      default:
        refuse(line, '不得使用这种写法');
    }
  }

  function call(path: Expression, params: Expression[], hash: hbs.AST.Hash | undefined, line: number, words: ReadonlySet<string>, scopes: readonly Scope[]): void {
    const name = nameOf(path);
    const isWord = name !== null && words.has(name);
    if (!isWord && (params.length > 0 || (hash?.pairs.length ?? 0) > 0)) refuse(line, `不认识的写法“${name ?? '?'}”`);
    if (!isWord) argument(path, line, scopes);
    const [vocabulary] = params;
    if (name === 'term' && isWord && !(vocabulary?.type === 'StringLiteral' && isVocabulary((vocabulary as hbs.AST.StringLiteral).value))) refuse(line, `term 之后须写平台的词表之一：${vocabularyNames.map((one) => `"${one}"`).join('、')}`);
    for (const value of [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)]) argument(value, line, scopes);
  }

  function argument(value: Expression, line: number, scopes: readonly Scope[]): void {
    if (value.type === 'SubExpression') {
      const inner = value as hbs.AST.SubExpression;
      call(inner.path as Expression, inner.params, inner.hash, line, known.words, scopes);
      if (!known.words.has(nameOf(inner.path as Expression) ?? '')) refuse(line, '不认识的写法');
    } else if (value.type === 'PathExpression') {
      const path = value as hbs.AST.PathExpression;
      if (path.parts.some((part) => /^(__|constructor$|prototype$)/.test(part)) || (path.data && !/^(index|first|last|key)$/.test(path.parts[0] ?? ''))) refuse(line, `不得使用“${path.original}”`);
      else if (!path.data && resolve(path, scopes).length === 0) refuse(line, `本文书没有“${path.original}”这一项`);
    }
  }
}

/** Where a path leads: the schemas of the field, none when there is no such field. */
function resolve(path: hbs.AST.PathExpression, scopes: readonly Scope[]): Scope {
  const start = scopes[scopes.length - 1 - path.depth] ?? [];
  return path.parts.reduce<Scope>((here, part) => alternatives(here).flatMap((schema) => (Object.hasOwn((schema.properties ?? {}) as object, part) ? [(schema.properties as Record<string, TSchema>)[part] as TSchema] : [])), start);
}

const alternatives = (scope: Scope): TSchema[] => scope.flatMap((schema) => (Array.isArray(schema.anyOf) ? alternatives(schema.anyOf as TSchema[]) : [schema]));

/** What a block `each` goes through: the items of a list; of `atLeast`, also its empty rows. */
function itemsOf(list: Expression, scopes: readonly Scope[]): Scope {
  if (list.type === 'PathExpression') return alternatives(resolve(list as hbs.AST.PathExpression, scopes)).flatMap((schema) => (schema.items ? [schema.items as TSchema] : []));
  if (list.type !== 'SubExpression') return [];
  const rows = (list as hbs.AST.SubExpression).params.at(-1);
  return rows ? [...itemsOf(rows, scopes), EMPTY_ROW] : [];
}

const EMPTY_ROW = { type: 'object', properties: { blank: { type: 'boolean' } } } as unknown as TSchema;

function unreadable(message: string): TemplateFinding {
  const line = /line (\d+)|- (\d+):\d+$/.exec(message.split('\n')[0] ?? '');
  const apart = /^(\S+) doesn't match (\S+)/.exec(message);
  return { line: line ? Number(line[1] ?? line[2]) : null, message: `不是有效的 Handlebars 模板：${apart ? `{{#${apart[1]}}} 与 {{/${apart[2]}}} 不配对` : '这里的花括号没有写完整，或者前面有没有结束的 {{#…}}'}` };
}

const nameOf = (path: Expression): string | null => (path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : null);

/** Plain tags with plain attributes, no value inside a tag, nothing that fetches or runs. */
function checkMarkup(pieces: Markup, refuse: (line: number, what: string) => void, alsoJudge: (markup: string) => MarkupFinding[]): void {
  const markup = pieces.map(({ text }) => text).join('');
  const lineAt = (offset: number): number => {
    let begin = 0;
    for (const { text, line } of pieces) {
      if (offset < begin + text.length) return line + text.slice(0, offset - begin).split('\n').length - 1;
      begin += text.length;
    }
    return pieces.at(-1)?.line ?? 1;
  };
  const left = markup.replace(TAG, (whole: string, _close: string, tag: string, attributes: string, offset: number) => {
    const line = lineAt(offset);
    if (!TAGS.has(tag.toLowerCase())) refuse(line, `不得使用标签 <${tag.slice(0, 20)}>`);
    if (attributes.includes(VALUE)) refuse(line, `标签 <${tag.slice(0, 20)}> 内不得填入数据`);
    if (attributes.includes(BRANCH)) refuse(line, `标签 <${tag.slice(0, 20)}> 内不得有条件、循环或者片段`);
    for (const [, name = ''] of attributes.replace(/\/$/, '').matchAll(ATTRIBUTE)) if (!ATTRIBUTES.test(name.toLowerCase())) refuse(line, `标签 <${tag.slice(0, 20)}> 不得有属性 ${name.slice(0, 20)}`);
    // The places of what is left stay what they were.
    return ' '.repeat(whole.length);
  });
  const refuseAt = (found: number, what: string): void => {
    if (found >= 0) refuse(lineAt(found), what);
  };
  refuseAt(left.search(/<[a-zA-Z/!?\u0001\u0002]/), '有不完整的标签');
  refuseAt(markup.search(/url\s*\(|@import|expression\s*\(|\\/i), '样式不得引用外部内容，不得使用反斜杠');
  refuseAt(markup.search(/<style[^>]*>[^<]*\u0001/i), '样式内不得填入数据');
  for (const { at, message } of alsoJudge(markup)) refuse(lineAt(at), message);
}
