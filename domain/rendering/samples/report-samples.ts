import type { DocumentData } from '../document-data.ts';
import { contact, office, person } from './sample-people.ts';

type Kinds = 'county-report' | 'city-report' | 'non-acceptance-notice' | 'feedback-report' | 'supervision-notice' | 'archive-cover' | 'page-list' | 'hand-over-list' | 'death-cancellation-report';

const head = { office, issuedOn: '2026-03-02', caseNo: '449901-2026-0003' };
const report: DocumentData['county-report'] = {
  ...head, numberText: '演残县审〔2026〕3号', person, applicationType: 'initial', addressee: '演示市退役军人事务局', categoryText: '因战因公负伤时为行政编制的人民警察', appliedOn: '2026-01-12', receivedOn: '2026-02-04', workplace: '演示县公安局',
  injury: { happenedOn: '2025-09-18', place: '演示县测试镇', cause: '执行公务时受伤', parts: ['左手食指', '右膝关节'] }, currentGrade: null, currentNature: null, appraisal: null,
  findings: '申请人具有本省户籍，受伤情形与所在单位公函的记载一致，材料齐全。', proposal: '符合因公致残的情形，建议同意。', conclusion: 'qualified', nature: 'duty', grade: null,
  attachments: [{ name: '个人书面申请', pages: 2 }, { name: '所在单位公函', pages: null }], handledBy: '李四（演示）', contact,
};

/** One filled paper of each report, notice and list. */
export const reportSamples: Pick<DocumentData, Kinds> = {
  'county-report': structuredClone(report),
  'city-report': {
    ...structuredClone(report), numberText: '演残市审〔2026〕3号', addressee: '广东省退役军人事务厅（演示）', receivedOn: '2026-04-07', grade: 8,
    appraisal: { institution: '演示市第一人民医院', opinion: '左手食指末节缺失；右膝关节活动受限。', suggestedGrade: 8, receivedOn: '2026-03-25' },
  },
  'non-acceptance-notice': {
    ...head, numberText: '演残不受〔2026〕1号', person, applicationType: 'initial', appliedOn: '2026-01-12', reasons: [{ text: '申请人不具有本省户籍。', article: '第二条' }, { text: '提出申请时已经超过三年。', article: '第七条' }],
    returnedMaterials: [{ name: '个人书面申请', copies: 1, note: '原件' }, { name: '医疗诊断证明', copies: 2, note: null }], remedy: null, contact,
  },
  'feedback-report': {
    ...head, numberText: '演残核〔2026〕1号', person, addressee: '演示市退役军人事务局', noticeNumber: '演残公〔2026〕3号', postedAt: '演示县公安局公告栏', postedOn: '2026-05-06', endedOn: '2026-05-18',
    feedback: [{ receivedOn: '2026-05-08', channel: '电话', content: '反映受伤时间与实际不符。', finding: '经向所在单位核实，公函记载的时间属实。' }], opinion: '反馈意见已经核实，不影响评定，同意上报。', handledBy: '李四（演示）', contact,
  },
  'death-cancellation-report': {
    ...head, numberText: '演残亡〔2026〕1号', person, certificateKind: '中华人民共和国残疾军人证', certificateNumber: '演示000001', grade: 8, nature: 'duty', diedOn: '2026-03-05', reportedOn: '2026-03-09', reporter: '测试戊（虚构）（配偶）',
    evidence: '演示医院死亡医学证明（虚构）', certificateReturned: true, cancelledOn: '2026-03-10', lastPaidMonth: '2026-03', handledBy: '李四（演示）',
  },
  'supervision-notice': {
    ...head, numberText: '演残督〔2026〕1号', office: { name: '演示市退役军人事务局' }, addressee: '演示县退役军人事务局', matter: '签发受理通知书和介绍信', article: '第15条', startedOn: '2026-03-11', dueOn: '2026-04-09',
    demand: '请查明没有按期签发的原因，尽快办结。', answerBy: '2026-04-17', contact,
  },
  'archive-cover': {
    ...head, numberText: '演残卷〔2026〕1号', person, archiveNo: 'DA-449901-0003', categoryText: '因战因公负伤时为行政编制的人民警察', certificateNumber: '演示000001', matter: '新办评定残疾等级', outcome: '已发证', from: '2026-01-12', until: '2026-06-24',
    entries: 14, pages: 46, retention: '长期', filedOn: '2026-07-06', handledBy: '李四（演示）', remark: null,
  },
  'page-list': {
    ...head, numberText: '演残目〔2026〕1号', person, archiveNo: 'DA-449901-0003', pages: 5,
    entries: [{ title: '个人书面申请', numberText: null, madeBy: '张三（演示）', date: '2026-01-12', from: 1, to: 2, note: null }, { title: '受理通知书', numberText: '演残受〔2026〕3号', madeBy: '演示县退役军人事务局', date: '2026-03-02', from: 3, to: 3, note: '已用印' }, { title: '医疗诊断证明', numberText: null, madeBy: '张三（演示）', date: '2026-01-12', from: 4, to: 5, note: '图片' }],
  },
  'hand-over-list': {
    ...head, numberText: '449901-2026-0003-J1', personName: '张三（演示）', from: '演示县退役军人事务局', to: '演示市退役军人事务局', purpose: '县级拟定等级并上报', items: [{ name: '广东省残疾等级评定审批表', numberText: '演残审〔2026〕3号', pages: 3, note: '一式三份' }],
    method: '专人送达', mailNumber: null, handedOn: '2026-04-28', handedBy: '李四（演示）', receivedOn: '2026-04-29', receivedBy: '王五（演示）', remark: null,
  },
};

const sentence = '这是一段用来检查换行和分页的很长的演示文字，其中没有任何真实的情况；';
const rows = <T>(count: number, row: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => row(index));

/** The same with long texts and many rows. */
export function longReports(): Pick<DocumentData, Kinds> {
  const long = structuredClone(reportSamples);
  for (const kind of ['county-report', 'city-report'] as const) {
    long[kind].findings = `${sentence.repeat(20)}\n${sentence.repeat(20)}`;
    long[kind].proposal = sentence.repeat(20);
    long[kind].injury.cause = sentence.repeat(10);
    long[kind].attachments = rows(60, (index) => ({ name: `第${index + 1}项随附材料，名称比较长，需要换行才能写完`, pages: index + 1 }));
  }
  long['non-acceptance-notice'].reasons = rows(12, () => ({ text: sentence.repeat(3), article: '第七条' }));
  long['non-acceptance-notice'].returnedMaterials = rows(40, (index) => ({ name: `退还的第${index + 1}项演示材料`, copies: 1, note: '原件' }));
  long['feedback-report'].feedback = rows(40, (index) => ({ receivedOn: '2026-05-08', channel: '网上', content: `第${index + 1}条反馈：${sentence}`, finding: sentence }));
  long['feedback-report'].opinion = sentence.repeat(20);
  long['supervision-notice'].demand = sentence.repeat(40);
  long['archive-cover'].remark = sentence.repeat(8);
  long['archive-cover'].matter = sentence.slice(0, 100);
  long['page-list'].entries = rows(120, (index) => ({ title: `第${index + 1}件演示材料，名称比较长，需要换行才能写完`, numberText: '演残受〔2026〕3号', madeBy: '广东省演示市演示高新技术产业开发区退役军人事务局', date: '2026-01-12', from: index + 1, to: index + 1, note: '已用印' }));
  long['page-list'].pages = 120;
  long['hand-over-list'].items = rows(80, (index) => ({ name: `第${index + 1}项移交材料，名称比较长，需要换行才能写完`, numberText: null, pages: 2, note: '复印件，已加盖出具单位印章' }));
  long['hand-over-list'].from = '广东省演示市演示高新技术产业开发区退役军人事务局';
  return long;
}
