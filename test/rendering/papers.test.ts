import { afterAll, describe, expect, it } from '@jest/globals';
import { createBrowserPool } from '../../domain/rendering/browser/browser-pool.ts';
import { documentKinds } from '../../domain/rendering/document-catalog.ts';
import { previewHtml, renderPaper } from '../../domain/rendering/render-paper.ts';
import { templateVersion } from '../../domain/rendering/template-version.ts';
import { readPdf } from './read-pdf.ts';
import { longSamples, samples } from '../../domain/rendering/samples/sample-data.ts';

const pool = createBrowserPool({ size: 2 });
afterAll(() => pool.close());

const expected = {
  'acceptance-notice': { pages: 1, words: ['受理通知书', '演残受〔2026〕3号', '张三（演示）', '44159919850307123X', '2026年3月2日', '右膝关节', '（印章）'] },
  'appraisal-referral': { pages: 1, words: ['残情医学鉴定介绍信（存根）', '（骑缝章）', '演示市第一人民医院', '左手食指、右膝关节', '2026年6月30日'] },
  'approval-form': { pages: 3, words: ['广东省残疾等级评定审批表', '（一式三份：县级、市级、省级各存一份）', '专家甲（演示）', '专家丙（演示）', '县级意见', '市级意见', '省级审批意见', '因公', '八级', '演示000001'] },
  'public-notice-form': { pages: 1, words: ['评定残疾情况公示书', '张某', '2025年9月18日', '演示县测试镇', '八级', '2026年5月7日至2026年5月15日', '演示县公安局公告栏', '0000-0000001'] },
  'materials-notice': { pages: 2, words: ['残疾等级评定材料告知书', '（新办评定残疾等级）', '不符合法定形式', '需补充内容', '不适用', '特别说明'] },
  'outcome-notice': { pages: 1, words: ['残疾等级评定结果告知书', '受伤情形不属于因战因公。', '医疗诊断证明', '签收人'] },
  'closing-notice': { pages: 1, words: ['终止办理通知书', '演残终〔2026〕1号', '2026年3月18日', '撤回申请', '个人书面申请', '签收人'] },
  'suspension-notice': { pages: 1, words: ['中止办理通知书', '演残中〔2026〕1号', '等待司法机关结论', '2026年3月18日', '继续计算'] },
  'resumption-notice': { pages: 1, words: ['恢复办理通知书', '演残恢〔2026〕1号', '2026年4月1日', '10个工作日'] },
  'appraisal-result-notice': { pages: 1, words: ['残情医学鉴定结果通知', '演示市第一人民医院', '2026年4月1日', '八级', '自收到本通知之日起5个工作日内', '第二次鉴定'] },
  certificate: { pages: 1, words: ['中华人民共和国伤残人民警察证', '变更栏', '44159919850307123X', '2046年6月17日', '因公', '八级'] },
  'county-report': { pages: 2, words: ['残疾等级评定审查报告', '演示市退役军人事务局', '受理日期2026年2月4日', '一、审查情况', '建议同意', '☑符合条件', '因公', '个人书面申请', '—1—'] },
  'city-report': { pages: 2, words: ['残疾等级评定审查报告', '收到材料日期2026年4月7日', '鉴定意见', '右膝关节活动受限', '八级', '广东省退役军人事务厅（演示）'] },
  'non-acceptance-notice': { pages: 1, words: ['不予受理通知书', '不予受理', '申请人不具有本省户籍。', '实施细则第七条', '医疗诊断证明', '签收人'] },
  'feedback-report': { pages: 1, words: ['公示反馈核实意见', '演残公〔2026〕3号', '2026年5月6日', '电话', '公函记载的时间属实', '同意上报', '演示县公安局公告栏'] },
  'supervision-notice': { pages: 1, words: ['督办通知书', '演示县退役军人事务局', '449901-2026-0003', '签发受理通知书和介绍信', '第15条', '2026年4月9日', '2026年4月17日'] },
  'archive-cover': { pages: 1, words: ['伤残抚恤人员档案', '（一人一档）', 'DA-449901-0003', '张三（演示）', '14件', '46页', '长期', '2026年7月6日'] },
  'page-list': { pages: 1, words: ['卷内目录', 'DA-449901-0003', '个人书面申请', '1—2', '演残受〔2026〕3号', '已用印', '共5页', '第1页共1页'] },
  'death-cancellation-report': { pages: 1, words: ['死亡注销备案表', '演残亡〔2026〕1号', '张三（演示）', '演示000001', '2026年3月5日', '配偶', '已经交回', '2026年3月', '县级意见', '省级备案'] },
  'hand-over-list': { pages: 1, words: ['材料交接清单', '449901-2026-0003-J1', '张三（演示）', '演示市退役军人事务局', '一式三份', '专人送达', '2026年4月29日', '王五（演示）'] },
  'replacement-form': { pages: 2, words: ['广东省伤残人员换证补证审批表', '（一式三份）', '演残换审〔2026〕2号', '证件遗失登报声明情况', '演示日报', '☑补发', '遗失', '县级意见', '市级意见', '省级审批意见', '演示000002'] },
  'replacement-supplement-notice': { pages: 1, words: ['换证补证补正材料告知书', '（补发伤残证件）', '登报声明作废的报纸', '不符合法定形式', '请重新登报', '签收人'] },
  'replacement-refusal-notice': { pages: 1, words: ['不予换补证通知书', '演残不换〔2026〕1号', '换发伤残证件', '没有评定残疾等级的档案。', '原伤残证', '签收人'] },
  'transfer-supplement-notice': { pages: 1, words: ['抚恤关系转移补正材料告知书', '演转补〔2026〕1号', '签收人'] },
  'transfer-refusal-notice': { pages: 1, words: ['不予转移抚恤关系通知书', '演转不〔2026〕1号', '签收人'] },
  'no-registration-notice': { pages: 1, words: ['不予登记通知书', '演转登〔2026〕1号', '签收人'] },
  'hold-notice': { pages: 1, words: ['暂缓登记通知书', '演转缓〔2026〕1号', '签收人'] },
  'police-letter': { pages: 1, words: ['关于移交伪造变造证件案件的函', '演转公〔2026〕1号', '当地公安机关'] },
  'inbound-review-report': { pages: 1, words: ['残疾军人抚恤关系转入审查报告', '演转县审〔2026〕1号', '演示市退役军人事务局'] },
  'inbound-audit-report': { pages: 1, words: ['残疾军人抚恤关系转入审核报告', '演转市审〔2026〕1号', '广东省退役军人事务厅（演示）'] },
  'registration-form': { pages: 2, words: ['广东省伤残人员登记表', '（一式三份）', '演转登记〔2026〕1号', '军队移交接收', '军演示000001', '新户籍地', '县级意见', '市级意见', '省级意见'] },
  'cross-transfer-certificate': { pages: 1, words: ['伤残人员关系转移证明（跨省）（存根）', '（骑缝章）', '演转证〔2026〕1号', '演示外省县退役军人事务局', '演残000001', '因公', '七级', '发至2026年12月', '（印章）'] },
  'local-transfer-certificate': { pages: 1, words: ['伤残人员关系转移证明', '（省内）', '演转省内〔2026〕1号', '样例县退役军人事务局：', '样例县样例路1号', '军演示000001', '因公八级', '伤残档案、迁入地居民户口簿复印件', '伤残证件、评残审批表'] },
};

describe('renderPaper', () => {
  it.each([...documentKinds])('%s is an A4 paper with its Chinese text and embedded fonts', async (kind) => {
    const { pdf, html, templateVersion: version, uncovered } = await renderPaper(pool, kind, samples[kind]);
    const { pages, sizes } = await readPdf(pdf);
    for (const word of expected[kind].words) expect(pages.join('')).toContain(word.replace(/\s/g, ''));
    expect(pages).toHaveLength(expected[kind].pages);
    const [short, long] = [595, 842];
    for (const [width, height] of sizes) expect([Math.round(width), Math.round(height)]).toEqual(kind === 'certificate' ? [long, short] : [short, long]);
    for (const page of pages) expect(page).toContain('本式样为系统预置模板，可由单位替换');
    expect(uncovered).toEqual([]);
    expect(version).toBe(templateVersion(kind));
    expect(html.length).toBeLessThan(60_000);
    const file = Buffer.from(pdf).toString('latin1');
    expect(file).toContain('NotoSerifSC');
    // A font without its file inside would be replaced by the reader's own.
    expect((file.match(/\/Type \/FontDescriptor/g) ?? []).length).toBeGreaterThan(5);
    expect((file.match(/\/Type \/FontDescriptor/g) ?? []).length).toBe((file.match(/\/FontFile[23]? /g) ?? []).length);
  });
  it.each([...documentKinds])('%s keeps a long office name whole', async (kind) => {
    const { pages } = await readPdf((await renderPaper(pool, kind, longSamples[kind])).pdf);
    expect(pages.join('')).toContain('广东省演示市演示高新技术产业开发区退役军人事务局');
  });
  it('loses no sentence of a long approval form', async () => {
    const { pages } = await readPdf((await renderPaper(pool, 'approval-form', longSamples['approval-form'])).pdf);
    expect(pages.join('').match(/其中没有任何真实的情况/g)).toHaveLength(12 + 20 + 15);
  });
  it('repeats the head of a table on every page that it reaches', async () => {
    const { pages } = await readPdf((await renderPaper(pool, 'materials-notice', longSamples['materials-notice'])).pdf);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.filter((text) => text.includes('项演示材料'))) expect(page).toContain('序号材料名称核对情况说明');
    expect(pages.join('')).toContain('第40项演示材料');
  });
  it('keeps contact, signature and seal of a public notice of ordinary length on its one page', async () => {
    const injuryCause = '2025年3月12日上午，在演示县测试镇执行巡逻任务途中，为制止正在发生的伤人事件与持刀人员搏斗，左手、右膝受伤，随即被送往演示市第一人民医院住院治疗。';
    const data = { ...samples['public-notice-form'], office: { name: '演示县退役军人事务局' }, injuryCause, postedAt: '演示县公安局公告栏、演示县测试镇人民政府公告栏', contact: { name: '演示县退役军人事务局', phone: '0000-0000001', address: '演示县测试路1号' } };
    const { pages } = await readPdf((await renderPaper(pool, 'public-notice-form', data)).pdf);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('（印章）');
  });
  it('never leaves the signature and the receipt of a materials notice alone on a page', async () => {
    const items = Array.from({ length: 9 }, (_, index) => ({ name: `第${index + 1}项演示材料`, status: 'missing' as const, note: index === 3 ? '请由所在单位出具并加盖公章' : null }));
    const { pages } = await readPdf((await renderPaper(pool, 'materials-notice', { ...samples['materials-notice'], items, natureRecordMissing: false })).pdf);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('第9项演示材料');
    for (const words of ['补充材料可以送到我单位', '联系人', '（印章）', '签收人']) expect(pages[1]).toContain(words);
  });
  it('prints rare characters and marks those that no face has', async () => {
    const data = structuredClone(samples['acceptance-notice']);
    data.person.name = '㐂䶮𠮷\ue863';
    const { pdf, uncovered } = await renderPaper(pool, 'acceptance-notice', data);
    const { pages } = await readPdf(pdf);
    expect(pages.join('')).toContain('㐂䶮𠮷〓U+E863');
    expect(uncovered).toEqual(['\ue863']);
  });
  it('leaves nothing of a paper to the next', async () => {
    const own = createBrowserPool({ size: 1 });
    try {
      await renderPaper(own, 'acceptance-notice', samples['acceptance-notice']);
      const { pages } = await readPdf((await renderPaper(own, 'public-notice-form', samples['public-notice-form'])).pdf);
      expect(pages.join('')).not.toContain('44159919850307123X');
    } finally {
      await own.close();
    }
  });
  it('refuses data that do not fit', async () => {
    await expect(renderPaper(pool, 'public-notice-form', { ...samples['public-notice-form'], workingDays: 1 })).rejects.toThrow('workingDays');
  });
});

describe('previewHtml', () => {
  it('carries its fonts and takes unfinished data', () => {
    const html = previewHtml('acceptance-notice', { numberText: null });
    expect(html).toContain('data:font/woff2;base64,');
    expect(html).toContain('受理通知书');
  });
});
