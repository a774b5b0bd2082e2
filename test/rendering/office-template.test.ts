import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createBrowserPool } from '../../domain/rendering/browser/browser-pool.ts';
import { checkTemplate, describeTemplateFinding } from '../../domain/rendering/check-template.ts';
import { documentCatalog, documentKinds } from '../../domain/rendering/document-catalog.ts';
import { InvalidTemplate, officeTemplate } from '../../domain/rendering/office-template.ts';
import { renderPaper } from '../../domain/rendering/render-paper.ts';
import { knownToTemplates } from '../../domain/rendering/template-library.ts';
import { templateVersion } from '../../domain/rendering/template-version.ts';
import { readPdf } from './read-pdf.ts';
import { samples } from '../../domain/rendering/samples/sample-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'office-templates-'));
const pool = createBrowserPool({ size: 1 });
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await pool.close();
});

const put = (place: string, text: string): void => {
  const path = join(folder, place);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
};
const inLayout = (body: string): string => `{{#> _layout title="受理通知书"}}\n${body}\n{{/_layout}}\n`;
const own = inLayout('<main class="letter"><h1>本局受理通知书</h1><p class="body">{{line person.name}}，受理日期{{date acceptedOn}}。</p>{{> _signature}}</main>');

describe('the template of an office', () => {
  it('replaces the shipped one without a change of code, is printed under a version of its own and without the note on preset layouts', async () => {
    put('449901/acceptance-notice.hbs', own);
    const template = await officeTemplate(folder, ['449901', '449900', '440000'], 'acceptance-notice');
    const { pdf, templateVersion: version } = await renderPaper(pool, 'acceptance-notice', samples['acceptance-notice'], template ? { template } : {});
    const text = (await readPdf(pdf)).pages.join('');
    expect(text).toContain('本局受理通知书张三（演示），受理日期2026年2月4日。');
    expect(text).not.toContain('系统预置模板');
    expect(version).not.toBe(templateVersion('acceptance-notice'));
  });
  it('is looked for at the office, then above it, then for all; another office keeps the shipped one', async () => {
    put('440000/outcome-notice.hbs', inLayout('<p>省级式样</p>'));
    put('non-acceptance-notice.hbs', inLayout('<p>通用式样</p>'));
    expect((await officeTemplate(folder, ['449901', '449900', '440000'], 'outcome-notice'))?.fill({})).toContain('省级式样');
    expect((await officeTemplate(folder, ['449901'], 'non-acceptance-notice'))?.fill({})).toContain('通用式样');
    expect(await officeTemplate(folder, ['441599'], 'acceptance-notice')).toBeUndefined();
  });
  it('is read anew when the file changes', async () => {
    put('449901/page-list.hbs', inLayout('<p>旧</p>'));
    expect((await officeTemplate(folder, ['449901'], 'page-list'))?.fill({})).toContain('旧');
    put('449901/page-list.hbs', inLayout('<p>新的</p>'));
    utimesSync(join(folder, '449901/page-list.hbs'), 2_000_000_000, 2_000_000_000);
    expect((await officeTemplate(folder, ['449901'], 'page-list'))?.fill({})).toContain('新的');
  });
  it.each([
    ['broken', inLayout('{{#if x}}'), /不是有效的/],
    ['a field that the paper does not have', inLayout('<p>{{text secret}}</p>'), /secret/],
    ['a picture from elsewhere', inLayout('<img src="https://example.invalid/x.png">'), /img/],
  ])('is refused when it is %s, naming the file', async (_name, text, words) => {
    put('449901/certificate.hbs', text);
    utimesSync(join(folder, '449901/certificate.hbs'), new Date(), new Date(Date.now() + Math.random() * 1e9));
    await expect(officeTemplate(folder, ['449901'], 'certificate')).rejects.toThrow(InvalidTemplate);
    await expect(officeTemplate(folder, ['449901'], 'certificate')).rejects.toThrow(words);
    await expect(officeTemplate(folder, ['449901'], 'certificate')).rejects.toThrow('certificate.hbs');
  });
});

describe('checkTemplate', () => {
  const known = knownToTemplates('acceptance-notice');
  it.each([...documentKinds])('takes the shipped template of %s', (kind) => {
    const path = fileURLToPath(new URL(`../../forms/${documentCatalog[kind].procedure}/documents/${kind}.hbs`, import.meta.url));
    expect(checkTemplate(readFileSync(path, 'utf8'), knownToTemplates(kind))).toEqual([]);
  });
  it.each([
    ['three braces', inLayout('{{{person.name}}}'), /原样输出/],
    ['an ampersand', inLayout('{{& person.name}}'), /原样输出/],
    ['a word that is none of ours', inLayout('{{lookup person "name"}}'), /不认识/],
    ['a block that is none of ours', inLayout('{{#with person}}{{text name}}{{/with}}'), /不认识/],
    ['a partial of its own', inLayout('{{> ../../etc/passwd}}'), /片段|不是有效/],
    ['a partial by a computed name', inLayout('{{> (text person.name)}}'), /片段/],
    ['an inline partial', inLayout('{{#*inline "x"}}x{{/inline}}'), /写法/],
    ['a decorator', inLayout('{{* x}}'), /写法/],
    ['the prototype', inLayout('{{text __proto__.x}}'), /__proto__/],
    ['the constructor', inLayout('{{text person.constructor}}'), /constructor/],
    ['the data frame', inLayout('{{text @root.person}}'), /@root/],
    ['a script', inLayout('<script>1</script>'), /script/],
    ['a script in capitals', inLayout('<SCRIPT>1</SCRIPT>'), /SCRIPT/],
    ['a frame', inLayout('<iframe></iframe>'), /iframe/],
    ['a handler', inLayout('<p onclick="x">1</p>'), /onclick/],
    ['an address', inLayout('<p style="background:url(https://example.invalid)">1</p>'), /外部/],
    ['an import', inLayout('<style>@import "x"</style>'), /外部/],
    ['an escaped address', inLayout('<style>p{background:u\\72l(x)}</style>'), /反斜杠/],
    ['a value inside a tag', inLayout('<p class="{{text caseNo}}">1</p>'), /标签/],
    ['a value inside a style', inLayout('<style>p{color: {{text caseNo}} }</style>'), /样式/],
    ['a tag that does not end', inLayout('<p'), /不完整/],
    ['a comment that hides', inLayout('<!--x'), /不完整/],
    ['anything outside of the layout', `<p>1</p>${own}`, /_layout/],
    ['no layout', '<p>1</p>', /_layout/],
  ])('refuses %s', (_name, text, words) => {
    expect(checkTemplate(text, known).map(describeTemplateFinding).join('；')).toMatch(words);
  });
  it('refuses what is too large', () => {
    expect(checkTemplate(inLayout('长'.repeat(300_000)), known)).toEqual([{ line: 1, message: '模板超过 256 KB。' }]);
  });
});
