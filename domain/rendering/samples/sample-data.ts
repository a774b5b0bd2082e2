import type { DocumentData } from '../document-data.ts';
import { longReports, reportSamples } from './report-samples.ts';
import { contact, office, person } from './sample-people.ts';

const opinion = (officeName: string, signedOn: string) => ({ officeName, opinion: '经审查，材料齐全，符合因公致残的情形，同意上报。', nature: 'duty', grade: 8, responsiblePerson: '王五（演示）', handledBy: '赵六（演示）', signedOn }) as const;

/** One filled paper of each kind. */
export const samples: DocumentData = {
  ...reportSamples,
  'acceptance-notice': {
    numberText: '演残受〔2026〕3号', office, issuedOn: '2026-03-02', caseNo: 'PC-2026-0003', person, applicationType: 'initial', appliedOn: '2026-01-12', acceptedOn: '2026-02-04',
    institution: { name: '演示市第一人民医院', address: '演示市样例大道9号', phone: '0000-0000009' }, referralNumber: '演残介〔2026〕3号', commissionedParts: ['左手食指', '右膝关节'], contact, remark: null,
  },
  'appraisal-referral': {
    numberText: '演残介〔2026〕3号', office, issuedOn: '2026-03-02', caseNo: 'PC-2026-0003', person, applicationType: 'initial', institution: '演示市第一人民医院', appraisalKind: 'ordinary',
    commissionedParts: ['左手食指', '右膝关节'], proposedNature: 'duty', validUntil: '2026-06-30', handledBy: '李四（演示）', contact,
  },
  'approval-form': {
    numberText: '演残审〔2026〕3号', office, issuedOn: '2026-03-02', caseNo: 'PC-2026-0003', person, applicationType: 'initial', categoryText: '因战因公负伤时为行政编制的人民警察', appliedOn: '2026-01-12',
    servedFrom: '2008-07-01', leftOn: null, workplace: '演示县公安局', identityWhenInjured: '人民警察', currentGrade: null, currentNature: null,
    injury: { happenedOn: '2025-09-18', place: '演示县测试镇', cause: '执行公务时受伤', parts: ['左手食指', '右膝关节'], course: '二〇二五年九月十八日夜间，在演示县测试镇执行公务途中受伤，随即送演示市第一人民医院治疗。' },
    workplaceOpinion: '情况属实，同意申报。',
    panel: {
      institution: '演示市第一人民医院', examinedParts: ['左手食指', '右膝关节'], findings: '左手食指末节缺失；右膝关节活动受限。', basis: '《军人残疾等级评定标准》相应条款', suggestedGrade: 8,
      members: [{ name: '专家甲（演示）', discipline: '骨科', professionalTitle: '主任医师' }, { name: '专家乙（演示）', discipline: '手外科', professionalTitle: '副主任医师' }, { name: '专家丙（演示）', discipline: '康复科', professionalTitle: '主任医师' }],
      signedOn: '2026-03-20',
    },
    county: opinion('演示县退役军人事务局', '2026-04-03'), city: opinion('演示市退役军人事务局', '2026-04-24'), province: opinion('广东省退役军人事务厅（演示）', '2026-06-10'),
    certificateKind: '中华人民共和国伤残人民警察证', certificateNumber: '演示000001', keptBy: '县级、市级、省级',
  },
  'public-notice-form': {
    numberText: '演残公〔2026〕3号', office, issuedOn: '2026-05-06', caseNo: null, displayName: '张某', injuredOn: '2025-09-18', injuryPlace: '演示县测试镇', injuryCause: '执行公务时受伤',
    disabilitySituation: { withheld: false, text: '左手食指末节缺失；右膝关节活动受限' }, proposedGrade: 8, periodFrom: '2026-05-07', periodUntil: '2026-05-15', workingDays: 7, postedAt: '演示县公安局公告栏', contact,
    feedbackWay: '可以来电、来信或者到办公地点当面反映，并请留下姓名和联系方式。',
  },
  'materials-notice': {
    numberText: '演残材〔2026〕1号', office, issuedOn: '2026-01-15', caseNo: 'PC-2026-0003', person, applicationType: 'initial', receivedOn: '2026-01-13',
    items: [
      { name: '个人书面申请', status: 'received', note: null },
      { name: '所在单位的公函和书面意见', status: 'wrong-form', note: '缺文号，请由出具单位补正' },
      { name: '近期二寸免冠彩色照片', status: 'missing', note: '三张' },
      { name: '医疗诊断证明', status: 'to-complete', note: '请补充出院小结' },
      { name: '交通事故责任认定书', status: 'not-needed', note: null },
    ],
    natureRecordMissing: true, supplementAdvice: '补充材料可以送到我单位，也可以挂号邮寄。', contact,
  },
  'outcome-notice': {
    numberText: '演残结〔2026〕1号', office, issuedOn: '2026-02-20', caseNo: 'PC-2026-0004', person, applicationType: 'initial', appliedOn: '2026-01-12', decidingLevel: 'county',
    reasons: [{ text: '受伤情形不属于因战因公。', basis: '实施细则第三条' }, { text: '申请时已经超过规定的期限。', basis: '实施细则第七条' }],
    returnedMaterials: [{ name: '个人书面申请', copies: 1, note: '原件' }, { name: '医疗诊断证明', copies: 2, note: null }], remedy: null, contact,
  },
  'closing-notice': {
    numberText: '演残终〔2026〕1号', office, issuedOn: '2026-03-18', caseNo: 'PC-2026-0005', person, applicationType: 'initial', appliedOn: '2026-03-02', contact, ending: 'withdrawn', endedOn: '2026-03-18',
    withdrawnBy: 'applicant', diedOn: null, explanation: null, returnedMaterials: [{ name: '个人书面申请', copies: 1, note: '原件' }, { name: '医疗诊断证明', copies: 2, note: null }],
  },
  'suspension-notice': {
    numberText: '演残中〔2026〕1号', office, issuedOn: '2026-03-18', caseNo: 'PC-2026-0005', person, applicationType: 'initial', appliedOn: '2026-03-02', contact, suspendedOn: '2026-03-18',
    reason: '等待司法机关结论', basis: '演示县人民法院受理案件通知书（虚构）', clockPaused: false,
  },
  'resumption-notice': {
    numberText: '演残恢〔2026〕1号', office, issuedOn: '2026-04-01', caseNo: 'PC-2026-0005', person, applicationType: 'initial', appliedOn: '2026-03-02', contact, suspendedOn: '2026-03-18', resumedOn: '2026-04-01',
    basis: '已经收到生效判决书（虚构）', pausedDays: 10,
  },
  'appraisal-result-notice': {
    numberText: '演残鉴〔2026〕3号', office, issuedOn: '2026-04-08', caseNo: 'PC-2026-0003', person, applicationType: 'initial', occasion: 'first', institution: '演示市第一人民医院', examinedOn: '2026-04-01',
    examinedParts: ['左手食指', '右膝关节'], opinion: '左手食指末节缺失；右膝关节活动受限。', basis: '《军人残疾等级评定标准》相应条款', suggestedGrade: 8, objectionDays: 5, contact,
  },
  certificate: {
    numberText: '演残证〔2026〕3号', office: { name: '广东省退役军人事务厅（演示）' }, issuedOn: '2026-06-18', caseNo: 'PC-2026-0003', person, certificateKind: '中华人民共和国伤残人民警察证', certificateNumber: '演示000001',
    nature: 'duty', grade: 8, validUntil: '2046-06-17', permanent: false, changes: [],
  },
  'replacement-form': {
    numberText: '演残换审〔2026〕2号', office, issuedOn: '2026-03-16', caseNo: 'PC-2026-0009', person, applicationType: 'reissue', categoryText: '负伤时为行政编制的人民警察', appliedOn: '2026-03-10',
    certificateKind: '中华人民共和国伤残人民警察证', certificateNumber: '演示000001', certificateIssuedOn: '2016-06-18', certificateExpiresOn: '2036-06-18', nature: 'duty', grade: 8, reasonName: '遗失', reasonText: '证件于2026年2月20日遗失，已登报声明作废。',
    lossNotice: { newspaper: '演示日报', publishedOn: '2026-03-02', statedNumber: '演示000001' }, county: opinion('演示县退役军人事务局', '2026-03-18'), city: opinion('演示市退役军人事务局', '2026-03-27'),
    province: opinion('广东省退役军人事务厅（演示）', '2026-04-10'), newCertificateKind: '中华人民共和国伤残人民警察证', newCertificateNumber: '演示000002',
  },
  'replacement-supplement-notice': {
    numberText: '演残补正〔2026〕1号', office, issuedOn: '2026-03-11', caseNo: 'PC-2026-0009', person, applicationType: 'reissue', receivedOn: '2026-03-10',
    items: [{ name: '个人书面申请', status: 'received', note: null }, { name: '登报声明作废的报纸', status: 'wrong-form', note: '没有载明已丢失的证件编号，请重新登报' }, { name: '二寸免冠彩色照片', status: 'missing', note: null }],
    supplementAdvice: '补正材料可以送到我单位，也可以挂号邮寄。', contact,
  },
  'replacement-refusal-notice': {
    numberText: '演残不换〔2026〕1号', office, issuedOn: '2026-03-16', caseNo: 'PC-2026-0010', person, applicationType: 'renewal', appliedOn: '2026-03-10', reasons: [{ text: '没有评定残疾等级的档案。', basis: '实施细则第二十六条、第二十八条' }],
    returnedMaterials: [{ name: '个人书面申请', copies: 1, note: '原件' }, { name: '原伤残证', copies: 1, note: '原件' }], contact,
  },
  'transfer-supplement-notice': {
    numberText: '演转补〔2026〕1号', office, issuedOn: '2026-03-16', caseNo: 'PC-2026-0020', person, applicationType: 'military-inbound', addressee: null, lead: '你提出的转入抚恤关系申请，材料不齐全或者不符合要求，请补正。',
    facts: [{ label: '退役军人登记表复印件', value: '没有加盖档案保管单位印章' }], sections: [], contact,
  },
  'transfer-refusal-notice': {
    numberText: '演转不〔2026〕1号', office, issuedOn: '2026-03-16', caseNo: 'PC-2026-0020', person, applicationType: 'military-inbound', addressee: null, lead: '你提出的转入抚恤关系申请，经审查，不予办理。',
    facts: [{ label: '残疾军人证编号', value: '军演示000001' }, { label: '残疾性质、等级', value: '因公 八级' }], sections: [{ title: '理由', text: '户籍不在本县。' }], contact,
  },
  'no-registration-notice': {
    numberText: '演转登〔2026〕1号', office, issuedOn: '2026-03-16', caseNo: 'PC-2026-0020', person, applicationType: 'military-inbound', addressee: null, lead: '经审查，你提交的证件、评残材料系伪造、变造，收回证件，不予登记。',
    facts: [{ label: '残疾军人证编号', value: '军演示000001' }, { label: '残疾性质、等级', value: '因公 八级' }], sections: [{ title: '情况', text: '编号和印章均系伪造。' }], contact,
  },
  'hold-notice': {
    numberText: '演转缓〔2026〕1号', office, issuedOn: '2026-03-16', caseNo: 'PC-2026-0020', person, applicationType: 'military-inbound', addressee: null, lead: '经审查，记载的残疾情况与残疾等级明显不符，暂缓登记。',
    facts: [{ label: '残疾军人证编号', value: '军演示000001' }, { label: '残疾性质、等级', value: '因公 八级' }], sections: [{ title: '不符之处', text: '记载的情况明显轻于等级。' }], contact,
  },
  'police-letter': {
    numberText: '演转公〔2026〕1号', office, issuedOn: '2026-03-16', caseNo: 'PC-2026-0020', person, applicationType: 'military-inbound', addressee: '当地公安机关', lead: '现将下列证件、评残材料伪造、变造的案件移交你单位依法处理。',
    facts: [{ label: '残疾军人证编号', value: '军演示000001' }, { label: '残疾性质、等级', value: '因公 八级' }], sections: [{ title: '情况', text: '编号和印章均系伪造。' }], contact,
  },
  'inbound-review-report': {
    numberText: '演转县审〔2026〕1号', office, issuedOn: '2026-03-16', caseNo: 'PC-2026-0020', person, applicationType: 'military-inbound', addressee: '演示市退役军人事务局', lead: '现将残疾军人转入抚恤关系申请的审查情况及意见建议报告如下。',
    facts: [{ label: '残疾军人证编号', value: '军演示000001' }, { label: '残疾性质、等级', value: '因公 八级' }], sections: [{ title: '一、审查情况', text: '材料真实，记载与等级相符。' }, { title: '二、意见建议', text: '建议接收。' }], contact,
  },
  'inbound-audit-report': {
    numberText: '演转市审〔2026〕1号', office, issuedOn: '2026-03-16', caseNo: 'PC-2026-0020', person, applicationType: 'military-inbound', addressee: '广东省退役军人事务厅（演示）', lead: '现将残疾军人转入抚恤关系申请的审核情况及意见建议报告如下。',
    facts: [{ label: '残疾军人证编号', value: '军演示000001' }, { label: '残疾性质、等级', value: '因公 八级' }], sections: [{ title: '一、审核情况', text: '材料齐全。' }, { title: '二、意见建议', text: '同意接收。' }], contact,
  },
  'registration-form': {
    numberText: '演转登记〔2026〕1号', office, issuedOn: '2026-03-17', caseNo: 'PC-2026-0020', person, applicationType: 'military-inbound', appliedOn: '2026-03-10', formalitiesOn: '2026-02-10', formerHousehold: '演示部队', newHousehold: '演示县',
    certificateKind: '中华人民共和国残疾军人证', formerNumber: '军演示000001', newNumber: null, nature: 'duty', grade: 8, gradedBy: '演示评残机关', gradedOn: '2019-12-01',
    county: opinion('演示县退役军人事务局', '2026-03-18'), city: opinion('演示市退役军人事务局', '2026-03-27'), province: opinion('广东省退役军人事务厅（演示）', '2026-04-10'),
  },
  'cross-transfer-certificate': {
    numberText: '演转证〔2026〕1号', office, issuedOn: '2026-04-01', caseNo: 'PC-2026-0021', person, receiver: '演示外省县退役军人事务局', newHousehold: '演示外省演示县演示路1号', certificateKind: '中华人民共和国因公伤残人员证', certificateNumber: '演残000001',
    nature: 'duty', grade: 7, paidTo: '2026-12', contact,
  },
  'local-transfer-certificate': {
    numberText: '演转省内〔2026〕1号', office, issuedOn: '2026-03-13', caseNo: 'PC-2026-0021', person, applicationType: 'in-province-out', receivingOffice: '样例县退役军人事务局', newHousehold: '样例县样例路1号', certificateKind: '中华人民共和国残疾军人证', certificateNumber: '军演示000001',
    nature: 'duty', grade: 8, enclosed: ['伤残档案', '迁入地居民户口簿复印件'], copied: ['伤残证件', '评残审批表'], contact,
  },
};

const sentence = '这是一段用来检查换行和分页的很长的演示文字，其中没有任何真实的情况；';

/** The same papers with long names and addresses, many rows and rare characters. */
export const longSamples: DocumentData = { ...structuredClone(samples), ...longReports() };
const longPerson = { ...person, name: '阿卜杜热依木·图尔荪买买提艾力（演示）', address: '广东省演示市演示县测试镇样例社区居民委员会第十二居民小组人民路一百二十三号演示花园小区第十五栋二单元一千五百零一房', ethnicity: '维吾尔族' };
const manyParts = ['左手食指', '左手中指', '右膝关节', '右踝关节', '胸椎第十二节段', '腰椎第一节段', '右侧听力', '左眼视力'];
for (const paper of Object.values(longSamples)) {
  paper.office = { name: '广东省演示市演示高新技术产业开发区退役军人事务局' };
  if ('person' in paper) paper.person = longPerson;
}
longSamples['acceptance-notice'].commissionedParts = manyParts;
longSamples['acceptance-notice'].remark = sentence.repeat(4);
longSamples['appraisal-referral'].commissionedParts = manyParts;
longSamples['appraisal-referral'].institution = '演示市人民医院附属第一残情医学鉴定中心（南方演示医科大学附属医院）';
longSamples['approval-form'].injury.course = sentence.repeat(12);
longSamples['approval-form'].injury.parts = manyParts;
longSamples['approval-form'].panel.findings = sentence.repeat(20);
longSamples['approval-form'].panel.members = Array.from({ length: 7 }, (_, index) => ({ name: `专家${index + 1}（演示）`, discipline: '骨科', professionalTitle: '主任医师' }));
longSamples['approval-form'].county.opinion = sentence.repeat(15);
longSamples['public-notice-form'].disabilitySituation = { withheld: true };
longSamples['public-notice-form'].injuryCause = sentence.repeat(8);
longSamples['materials-notice'].items = Array.from({ length: 40 }, (_, index) => ({ name: `第${index + 1}项演示材料，名称比较长，需要换行才能写完`, status: 'missing', note: index % 3 === 0 ? sentence : null }));
longSamples['outcome-notice'].returnedMaterials = Array.from({ length: 30 }, (_, index) => ({ name: `退还的第${index + 1}项演示材料`, copies: 1, note: '原件' }));
longSamples['closing-notice'].ending = 'annulled';
longSamples['closing-notice'].explanation = sentence.repeat(6);
longSamples['suspension-notice'].basis = sentence.repeat(6);
longSamples['resumption-notice'].basis = sentence.repeat(6);
longSamples.certificate.changes = [{ happenedOn: '2030-01-05', text: '残疾等级由八级调整为七级。' }, { happenedOn: '2033-10-20', text: sentence.repeat(2) }];
