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
  procedure: 'disability-rating' | 'shared';
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
};

/** Annex of the 材料告知书, which has one layout per type of application. */
export const materialsNoticeAnnex = { initial: '9-1', retrospective: '9-2', adjustment: '9-3' } as const;
