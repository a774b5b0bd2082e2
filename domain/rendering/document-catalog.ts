import type { TSchema } from '@sinclair/typebox';
import { documentSchemas } from './document-data.ts';
import type { DocumentKind } from './document-kinds.ts';

export { documentKinds, isDocumentKind } from './document-kinds.ts';
export type { DocumentKind } from './document-kinds.ts';

/** What the platform knows of a kind of paper. */
export interface DocumentEntry {
  title: string;
  /** Number of the annex of the 细则; null: not an annex. */
  annex: string | null;
  /** Follows the office's own word in the number: 演 + 残受 →「演残受〔2026〕3号」. (A certificate also has the number of the person's 证件, which is data.) */
  series: string;
  /** JSON Schema of the data. */
  schema: TSchema;
  procedure: 'disability-rating' | 'certificate-replacement' | 'relation-transfer' | 'death-cancellation' | 'shared';
  /** How many copies are printed; `stated` when the 细则 says so, else the office's habit. */
  copies: { count: number; stated: boolean };
  articles: string[];
}

export const documentCatalog: Record<DocumentKind, DocumentEntry> = {
  'acceptance-notice': { title: '受理通知书', annex: '1', series: '残受', schema: documentSchemas['acceptance-notice'], procedure: 'disability-rating', copies: { count: 2, stated: false }, articles: ['15'] },
  'appraisal-referral': { title: '残情医学鉴定介绍信', annex: '8', series: '残介', schema: documentSchemas['appraisal-referral'], procedure: 'disability-rating', copies: { count: 1, stated: false }, articles: ['15', '19'] },
  'approval-form': { title: '广东省残疾等级评定审批表', annex: '2', series: '残审', schema: documentSchemas['approval-form'], procedure: 'disability-rating', copies: { count: 3, stated: true }, articles: ['15', '16', '17', '19'] },
  'public-notice-form': { title: '评定残疾情况公示书', annex: '6', series: '残公', schema: documentSchemas['public-notice-form'], procedure: 'shared', copies: { count: 2, stated: false }, articles: ['17'] },
  'materials-notice': { title: '残疾等级评定材料告知书', annex: '9-1', series: '残材', schema: documentSchemas['materials-notice'], procedure: 'disability-rating', copies: { count: 2, stated: false }, articles: ['15'] },
  'outcome-notice': { title: '残疾等级评定结果告知书', annex: '3', series: '残结', schema: documentSchemas['outcome-notice'], procedure: 'disability-rating', copies: { count: 2, stated: false }, articles: ['15', '16', '17'] },
  certificate: { title: '伤残人员证', annex: null, series: '残证', schema: documentSchemas.certificate, procedure: 'shared', copies: { count: 1, stated: false }, articles: ['24', '25'] },
  'closing-notice': { title: '终止办理通知书', annex: null, series: '残终', schema: documentSchemas['closing-notice'], procedure: 'shared', copies: { count: 2, stated: false }, articles: ['31'] },
  'suspension-notice': { title: '中止办理通知书', annex: null, series: '残中', schema: documentSchemas['suspension-notice'], procedure: 'shared', copies: { count: 2, stated: false }, articles: ['31'] },
  'resumption-notice': { title: '恢复办理通知书', annex: null, series: '残恢', schema: documentSchemas['resumption-notice'], procedure: 'shared', copies: { count: 2, stated: false }, articles: ['31'] },
  'county-report': { title: '残疾等级评定审查报告', annex: null, series: '残县审', schema: documentSchemas['county-report'], procedure: 'disability-rating', copies: { count: 2, stated: false }, articles: ['15'] },
  'city-report': { title: '残疾等级评定审查报告', annex: null, series: '残市审', schema: documentSchemas['city-report'], procedure: 'disability-rating', copies: { count: 2, stated: false }, articles: ['16'] },
  'non-acceptance-notice': { title: '不予受理通知书', annex: null, series: '残不受', schema: documentSchemas['non-acceptance-notice'], procedure: 'shared', copies: { count: 2, stated: false }, articles: ['2', '7', '9', '15', '27'] },
  'feedback-report': { title: '公示反馈核实意见', annex: null, series: '残核', schema: documentSchemas['feedback-report'], procedure: 'shared', copies: { count: 2, stated: false }, articles: ['17'] },
  'supervision-notice': { title: '督办通知书', annex: null, series: '残督', schema: documentSchemas['supervision-notice'], procedure: 'shared', copies: { count: 2, stated: false }, articles: ['5'] },
  'archive-cover': { title: '卷宗封面', annex: null, series: '残卷', schema: documentSchemas['archive-cover'], procedure: 'shared', copies: { count: 1, stated: false }, articles: ['32', '33'] },
  'page-list': { title: '卷内目录', annex: null, series: '残目', schema: documentSchemas['page-list'], procedure: 'shared', copies: { count: 1, stated: false }, articles: ['33'] },
  'hand-over-list': { title: '材料交接清单', annex: null, series: '残交', schema: documentSchemas['hand-over-list'], procedure: 'shared', copies: { count: 2, stated: false }, articles: ['31'] },
  'appraisal-result-notice': { title: '残情医学鉴定结果通知', annex: null, series: '残鉴', schema: documentSchemas['appraisal-result-notice'], procedure: 'shared', copies: { count: 2, stated: false }, articles: ['19', '20'] },
  'death-cancellation-report': { title: '死亡注销备案表', annex: null, series: '残亡', schema: documentSchemas['death-cancellation-report'], procedure: 'death-cancellation', copies: { count: 3, stated: false }, articles: ['30', '41'] },
  'replacement-form': { title: '广东省伤残人员换证补证审批表', annex: '4', series: '残换审', schema: documentSchemas['replacement-form'], procedure: 'certificate-replacement', copies: { count: 3, stated: true }, articles: ['28'] },
  'replacement-supplement-notice': { title: '换证补证补正材料告知书', annex: null, series: '残补正', schema: documentSchemas['replacement-supplement-notice'], procedure: 'certificate-replacement', copies: { count: 2, stated: false }, articles: ['27'] },
  'replacement-refusal-notice': { title: '不予换补证通知书', annex: null, series: '残不换', schema: documentSchemas['replacement-refusal-notice'], procedure: 'certificate-replacement', copies: { count: 2, stated: false }, articles: ['28', '31'] },
  'transfer-supplement-notice': { title: '抚恤关系转移补正材料告知书', annex: null, series: '转补', schema: documentSchemas['transfer-supplement-notice'], procedure: 'relation-transfer', copies: { count: 2, stated: false }, articles: ['34', '37'] },
  'transfer-refusal-notice': { title: '不予转移抚恤关系通知书', annex: null, series: '转不', schema: documentSchemas['transfer-refusal-notice'], procedure: 'relation-transfer', copies: { count: 2, stated: false }, articles: ['34', '37', '31'] },
  'no-registration-notice': { title: '不予登记通知书', annex: null, series: '转登', schema: documentSchemas['no-registration-notice'], procedure: 'relation-transfer', copies: { count: 2, stated: false }, articles: ['34'] },
  'hold-notice': { title: '暂缓登记通知书', annex: null, series: '转缓', schema: documentSchemas['hold-notice'], procedure: 'relation-transfer', copies: { count: 2, stated: false }, articles: ['34'] },
  'police-letter': { title: '关于移交伪造变造证件案件的函', annex: null, series: '转公', schema: documentSchemas['police-letter'], procedure: 'relation-transfer', copies: { count: 2, stated: false }, articles: ['34'] },
  'inbound-review-report': { title: '残疾军人抚恤关系转入审查报告', annex: null, series: '转县审', schema: documentSchemas['inbound-review-report'], procedure: 'relation-transfer', copies: { count: 2, stated: false }, articles: ['34'] },
  'inbound-audit-report': { title: '残疾军人抚恤关系转入审核报告', annex: null, series: '转市审', schema: documentSchemas['inbound-audit-report'], procedure: 'relation-transfer', copies: { count: 2, stated: false }, articles: ['34'] },
  'registration-form': { title: '广东省伤残人员登记表', annex: '7', series: '转登记', schema: documentSchemas['registration-form'], procedure: 'relation-transfer', copies: { count: 3, stated: true }, articles: ['34', '36', '37'] },
  'cross-transfer-certificate': { title: '伤残人员关系转移证明（跨省）', annex: '5-1', series: '转证', schema: documentSchemas['cross-transfer-certificate'], procedure: 'relation-transfer', copies: { count: 2, stated: false }, articles: ['36', '38'] },
  'local-transfer-certificate': { title: '伤残人员关系转移证明（省内）', annex: '5-2', series: '转省内', schema: documentSchemas['local-transfer-certificate'], procedure: 'relation-transfer', copies: { count: 2, stated: false }, articles: ['37'] },
};

/** Annex of the 材料告知书, which has one layout per type of application. */
export const materialsNoticeAnnex = { initial: '9-1', retrospective: '9-2', adjustment: '9-3' } as const;
