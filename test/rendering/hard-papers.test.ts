import { afterAll, describe, expect, it } from '@jest/globals';
import { shippedTables } from '../../domain/decisions/shipped-tables.ts';
import { requiredMaterials } from '../../domain/decisions/required-materials.ts';
import { createBrowserPool } from '../../domain/rendering/browser/browser-pool.ts';
import type { DocumentData } from '../../domain/rendering/document-data.ts';
import type { DocumentKind } from '../../domain/rendering/document-kinds.ts';
import { renderPaper } from '../../domain/rendering/render-paper.ts';
import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import { readPdf } from './read-pdf.ts';
import { person } from '../../domain/rendering/samples/sample-people.ts';
import { longSamples, samples } from '../../domain/rendering/samples/sample-data.ts';

const pool = createBrowserPool({ size: 2 });
afterAll(() => pool.close());

const pagesOf = async <K extends DocumentKind>(kind: K, data: DocumentData[K]): Promise<string[]> => (await readPdf((await renderPaper(pool, kind, data)).pdf)).pages;
const kinds = ['county-report', 'city-report', 'non-acceptance-notice', 'feedback-report', 'supervision-notice', 'archive-cover', 'page-list', 'hand-over-list'] as const;

describe('a paper with very long data', () => {
  it.each<[DocumentKind, string, number, string]>([
    ['county-report', '序号随附材料页数', 60, '第60项随附材料'],
    ['city-report', '序号随附材料页数', 60, '第60项随附材料'],
    ['non-acceptance-notice', '序号材料名称份数备注', 40, '退还的第40项演示材料'],
    ['feedback-report', '序号收到日期方式反馈内容核实结果', 40, '第40条反馈'],
    ['page-list', '序号材料名称文号责任者日期页号备注', 120, '第120件演示材料'],
    ['hand-over-list', '序号材料名称文号页数备注', 80, '第80项移交材料'],
  ])('%s repeats the head %s on every page of its table and loses none of %i rows', async (kind, head, count, last) => {
    const pages = await pagesOf(kind, longSamples[kind]);
    expect(pages.length).toBeGreaterThan(2);
    const row = /第\d+[项条件](随附材料|演示材料|移交材料|反馈)|退还的第\d+项/;
    for (const page of pages.filter((text) => row.test(text))) expect(page).toContain(head);
    expect(pages.join('')).toContain(last);
    const rows = new Set(pages.join('').match(/第\d+(?=[项条件](?:随附材料|演示材料|移交材料|反馈))/g));
    expect(rows.size).toBe(count);
  });
  it.each(kinds)('%s numbers its pages', async (kind) => {
    const pages = await pagesOf(kind, longSamples[kind]);
    for (const [index, page] of pages.entries()) expect(page).toMatch(new RegExp(`—${index + 1}—|第${index + 1}页共${pages.length}页`));
  });
  it.each([['county-report', 60], ['city-report', 60], ['feedback-report', 20 + 80], ['supervision-notice', 40]] as const)('%s loses no sentence', async (kind, sentences) => {
    const text = (await pagesOf(kind, longSamples[kind])).join('');
    expect((text.match(/其中没有任何真实的情况/g) ?? []).length).toBeGreaterThanOrEqual(sentences - 2); // one may stand across two pages
  });
});

describe('a paper with hostile or rare text', () => {
  const hostile = '<b>㐂䶮𠮷</b>&amp;{{text numberText}}"\'';
  const shown = hostile.replace(/\s/g, '');
  it.each([
    ['county-report', { ...samples['county-report'], findings: hostile }],
    ['city-report', { ...samples['city-report'], proposal: hostile }],
    ['non-acceptance-notice', { ...samples['non-acceptance-notice'], reasons: [{ text: hostile, article: null }] }],
    ['feedback-report', { ...samples['feedback-report'], feedback: [{ receivedOn: null, channel: '其他', content: hostile, finding: hostile }] }],
    ['supervision-notice', { ...samples['supervision-notice'], demand: hostile }],
    ['archive-cover', { ...samples['archive-cover'], matter: hostile }],
    ['page-list', { ...samples['page-list'], entries: [{ title: hostile, numberText: null, madeBy: null, date: null, from: 1, to: 1, note: null }] }],
    ['hand-over-list', { ...samples['hand-over-list'], remark: hostile }],
    ['outcome-notice', { ...samples['outcome-notice'], reasons: [{ text: hostile, basis: null }] }],
    ['materials-notice', { ...samples['materials-notice'], items: [{ name: hostile, status: 'missing', note: hostile }] }],
  ] as [DocumentKind, never][])('%s prints it letter by letter, once escaped', async (kind, data) => {
    expect((await pagesOf(kind, data)).join('')).toContain(shown);
  });
});

describe('a name of rare characters (㐂 䶮 𠮷)', () => {
  const name = '㐂䶮𠮷';
  const named = <K extends DocumentKind>(kind: K): DocumentData[K] => ({ ...samples[kind], person: { ...person, name } });
  it.each([
    ['approval-form', named('approval-form')],
    ['appraisal-referral', named('appraisal-referral')],
    ['public-notice-form', { ...samples['public-notice-form'], displayName: name }],
    ['appraisal-result-notice', named('appraisal-result-notice')],
    ['certificate', named('certificate')],
    ['materials-notice', named('materials-notice')],
    ['outcome-notice', named('outcome-notice')],
    ['acceptance-notice', named('acceptance-notice')],
  ] as [DocumentKind, never][])('is whole on %s, every letter with a face', async (kind, data) => {
    const { pdf, uncovered } = await renderPaper(pool, kind, data);
    expect((await readPdf(pdf)).pages.join('')).toContain(name);
    expect(uncovered).toEqual([]);
  });
});

describe('the 材料告知书 of each type (annexes 9-1 to 9-3)', () => {
  it.each<[ApplicationType, string, string]>([['initial', '新办评定残疾等级', '个人书面申请'], ['retrospective', '补办评定残疾等级', '因战因公致残档案记载或者原始医疗证明'], ['adjustment', '调整残疾等级', '就诊病历、检查报告和诊断结论等']])('%s is headed %s and lists its own papers', async (applicationType, subtitle, own) => {
    const papers = requiredMaterials(shippedTables, applicationType, { category: applicationType === 'initial' ? 'C5' : 'C1a', hasUnit: true, circumstances: [] }).filter((paper) => paper.suppliedBy === 'applicant');
    const items = papers.map(({ title, requirement }) => ({ name: title, status: 'missing' as const, note: requirement || null }));
    const pages = await pagesOf('materials-notice', { ...samples['materials-notice'], applicationType, items });
    const text = pages.join('');
    expect(text).toContain(`（${subtitle}）`);
    for (const { title } of papers) expect(text).toContain(title.replace(/\s/g, ''));
    expect(text).toContain(own);
    expect(pages.length).toBeLessThanOrEqual(2);
  });
});
