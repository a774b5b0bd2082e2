import { describe, expect, it } from '@jest/globals';
import type { TSchema } from '@sinclair/typebox';
import { checkPaper, shownFields } from '../../domain/rendering/check-paper.ts';
import { describeTemplateFinding } from '../../domain/rendering/check-template.ts';
import { documentCatalog, documentKinds } from '../../domain/rendering/document-catalog.ts';
import type { DocumentKind } from '../../domain/rendering/document-kinds.ts';
import { hasName } from '../../domain/rendering/field-names.ts';
import { fieldsOfPaper, previewPaper } from '../../domain/rendering/preview-paper.ts';
import { shippedSource } from '../../domain/rendering/template-library.ts';

const notice = shippedSource('acceptance-notice');
const faults = (source: string, kind: DocumentKind = 'acceptance-notice'): string[] => checkPaper(kind, source).map(describeTemplateFinding);
const without = (kind: DocumentKind, part: string): string => {
  const source = shippedSource(kind);
  if (!source.includes(part)) throw new Error(`${kind} does not hold ${part}`);
  return source.replace(part, '');
};
const namesIn = (schema: TSchema): string[] => [...Object.entries((schema.properties ?? {}) as Record<string, TSchema>).flatMap(([name, inner]) => [name, ...namesIn(inner)]), ...((schema.anyOf ?? []) as TSchema[]).flatMap(namesIn), ...(schema.items ? namesIn(schema.items as TSchema) : [])];

describe('a paper that an analyst has edited', () => {
  it.each([...documentKinds])('%s as it is shipped is taken, and shows what it is about', (kind) => {
    expect(checkPaper(kind, shippedSource(kind))).toEqual([]);
    expect(shownFields(kind)).toContain('numberText');
  });

  it('may say other things, in another order, with further fields', () => {
    const moved = notice.replace('<p class="number">{{text numberText}}</p>\n', '').replace('{{> _contact}}', '<p class="number">{{text numberText}}</p>\n<p class="body">性别：{{term "sex" person.sex}}。请带齐病历。</p>\n{{> _contact}}');
    expect(faults(moved)).toEqual([]);
  });

  it.each<[string, DocumentKind, string, string]>([
    ['its number', 'acceptance-notice', '<p class="number">{{text numberText}}</p>', '文号（numberText）'],
    ['the day of acceptance', 'acceptance-notice', '{{date acceptedOn}}', '受理日期（acceptedOn）'],
    ['the institution', 'acceptance-notice', '{{line institution.name}}', '鉴定机构·姓名（名称）（institution.name）'],
    ['the signature', 'acceptance-notice', '{{> _signature}}', '制发日期（issuedOn）'],
    ['what it shows of a field that may be unknown', 'acceptance-notice', '{{#if remark}}<p class="body">{{text remark}}</p>{{/if}}', '备注（remark）'],
  ])('may not leave out %s', (_what, kind, part, words) => {
    expect(faults(without(kind, part)).join('；')).toContain(`缺少文书必须载明的内容：${words}`);
  });

  it('must show a field for each kind of application', () => {
    expect(faults(notice.replace('{{date acceptedOn}}', '{{#if (is applicationType "initial")}}{{date acceptedOn}}{{/if}}')).join()).toContain('受理日期');
  });

  it.each<[string, string, string]>([
    ['a field that stands elsewhere', '{{text person.caseNo}}', '本文书没有“person.caseNo”这一项'],
    ['a field of the list outside of it', '{{text institution.person}}', '本文书没有“institution.person”这一项'],
    ['an unknown vocabulary', '{{term "colour" person.sex}}', 'term 之后须写平台的词表之一'],
    ['a value as it is', '{{{person.name}}}', '不得原样输出'],
    ['a script', '<script>alert(1)</script>', '不得使用标签 <script>'],
    ['a picture from elsewhere', '<img src="https://example.invalid/a.png">', '不得使用标签 <img>'],
    ['a link', '<a href="https://example.invalid">x</a>', '不得使用标签 <a>'],
    ['an address in a style', '<p style="background: url(https://example.invalid)">x</p>', '样式'],
    ['a handler', '<p onmouseover="x()">x</p>', '不得有属性 onmouseover'],
    ['something hidden', '<p style="display: none">x</p>', '样式不得设置 display'],
    ['something white', '<p style="color: #fff">x</p>', '样式不得设置 color'],
    ['something too small', '<p style="font-size: 1pt">x</p>', '字号不得小于'],
    ['something off the sheet', '<p style="margin-left: -400mm">x</p>', '不得用负值'],
    ['a rule that hides', '<style>.body { visibility: hidden }</style>', '样式不得设置 visibility'],
    ['a style with space about its sign', '<p style = "display:none">x</p>', '样式须写作 style="…"'],
    ['a style without quotes', '<p style=display:none>x</p>', '样式须写作 style="…"'],
    ['a style in other quotes', "<p style='display:none'>x</p>", '样式须写作 style="…"'],
    ['a style with a character by its number', '<p style="display&#58;none">x</p>', '引号之间不得有 &'],
    ['a style that a comment parts', '<p style="{{! " }}display:none">x</p>', '样式不得设置 display'],
    ['a tag that white space does not part', '<{{~! x ~}} script>1</script>', '不得使用标签 <script>'],
    ['a tag that a condition parts', '<p {{#if remark}}title="{{else}}title=\'{{/if}} x">x</p>', '内不得有条件、循环或者片段'],
    ['a tag of which a condition is the name', '<{{#if remark}}script{{/if}}>1</p>', '不完整的标签'],
    ['tags inside a style', '<style>/*<p></p>*/ .body{display:none}</style>', '<style> 与 </style> 之间只能有样式'],
    ['a comment inside a style', '<p style="font-family:\'/*\';width:1mm;font-family:\'*/\'">x</p>', '样式内不得有注释'],
    ['no type at all', '<p style="font-size:0">x</p>', '字号须用'],
    ['type of an unknown measure', '<p style="font-size:0.1vw">x</p>', '字号须用'],
    ['type by a word', '<p style="font-size:smaller">x</p>', '字号须用'],
    ['type by another way to write a number', '<p style="font-size:1e-9pt">x</p>', '字号不得小于'],
    ['no type in a font', '<p style="font:0/0 a">x</p>', '字号须用'],
    ['no type in a font with high lines', '<p style="font:0/12pt a">x</p>', '字号须用'],
    ['no type in a font with a face of numbers', '<p style="font:0 a12pt">x</p>', '字号须用'],
    ['lines on one another', '<p style="font:12pt/0 serif">x</p>', '行距过小'],
    ['lines on one another by their own height', '<p style="line-height:0.01">x</p>', '行距过小'],
    ['something far to the right', '<p style="margin-left:400mm">x</p>', '尺寸过大'],
    ['something far to the right by its share', '<p style="padding-left: 100%">x</p>', '尺寸过大'],
    ['a first line off the sheet', '<p style="text-indent:9999px">x</p>', '尺寸过大'],
    ['a measure of the window', '<p style="margin-left:90vw">x</p>', '尺寸须用'],
    ['something wider than the sheet', '<p style="width:900mm;text-align:right">x</p>', '尺寸过大'],
  ])('is refused with %s, at its line', (_what, text, words) => {
    const source = notice.replace('{{> _contact}}', `<p class="body">甲</p>\n${text}\n{{> _contact}}`);
    const line = source.split('\n').findIndex((one) => one === text) + 1;
    expect(checkPaper('acceptance-notice', source)).toContainEqual({ line, message: expect.stringContaining(words) });
  });

  it.each(['font: 700 12pt/1.5 "Noto Sans SC", serif', 'font-size:10.5pt; line-height: 1.5', 'margin: 0 0 5mm 20mm', 'width: 100%', 'text-indent:2em; font-family: \'LXGW WenKai\', serif'])('is taken with %s', (style) => {
    const [attribute, rule] = [style.includes('"') ? '' : `<p style="${style}">x</p>`, `<style>.body > p { ${style} }</style>`];
    expect(faults(notice.replace('{{> _contact}}', `${rule}${attribute}\n{{> _contact}}`))).toEqual([]);
  });

  it('that is too large is not filled', () => expect(previewPaper('acceptance-notice', notice.replace('{{> _contact}}', `${'长'.repeat(300_000)}{{{person.name}}}`), 'ordinary', () => '')).toEqual({ html: null, findings: [{ line: 1, message: '模板超过 256 KB。' }] }));

  it.each([['{{#if appliedOn}}', 'if'], ['{{#each commissionedParts}}x{{/if}}', 'each']])('is refused when %s is not ended', (text) => {
    const [finding] = checkPaper('acceptance-notice', notice.replace('{{> _contact}}', text));
    expect(finding?.message).toContain('不是有效的 Handlebars 模板');
    expect(finding?.line).toEqual(expect.any(Number));
  });

  it('must show a field whatever else is known', () => {
    expect(faults(notice.replace('{{line institution.name}}', '{{#unless remark}}{{line institution.name}}{{/unless}}')).join()).toContain('institution.name');
  });
});

describe('the fields of a paper', () => {
  it.each([...documentKinds])('of %s all have a name and a way to write them that is taken', (kind) => {
    expect(namesIn(documentCatalog[kind].schema).filter((name) => !hasName(name))).toEqual([]);
    const fields = fieldsOfPaper(kind);
    expect(fields.some(({ mandatory }) => mandatory)).toBe(true);
    const single = fields.filter(({ path, write }) => !write.includes('#') && !fields.some((list) => list.write.startsWith('{{#each') && path.startsWith(`${list.path}.`)));
    const source = shippedSource(kind).replace('{{/_layout}}', `${single.map(({ write }) => `<p>${write}</p>`).join('\n')}\n{{/_layout}}`);
    expect(checkPaper(kind, source).filter(({ line }) => line !== null)).toEqual([]);
  });
});

describe('the preview', () => {
  it.each(['ordinary', 'long', 'blank'] as const)('shows the paper with %s data and fonts by their address', (sample) => {
    const { html, findings } = previewPaper('acceptance-notice', notice, sample, (piece) => `/fonts/${piece.weight}`);
    expect(findings).toEqual([]);
    expect(html).toContain('受理通知书');
    expect(html).toContain('/fonts/');
    expect(html).not.toContain('base64');
  });
  it('shows nothing of a template that may not be used, and what there is of one that lacks something', () => {
    expect(previewPaper('acceptance-notice', notice.replace('{{text numberText}}', '{{{numberText}}}'), 'ordinary', () => '').html).toBeNull();
    expect(previewPaper('acceptance-notice', notice.replace('{{text numberText}}', ''), 'ordinary', () => '')).toMatchObject({ html: expect.stringContaining('受理通知书'), findings: [{ line: null }] });
  });
});
