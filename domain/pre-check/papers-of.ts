import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import { documentCatalog, materialsNoticeAnnex } from '../rendering/document-catalog.ts';
import type { DocumentKind } from '../rendering/document-kinds.ts';

export interface PaperOfProcedure {
  kind: DocumentKind;
  title: string;
  /** number of the annex of the 细则; null: not an annex */
  annex: string | null;
  articles: string[];
  /** in which event it is made, in Chinese */
  when: string;
}

const WHEN: readonly (readonly [DocumentKind, string])[] = [
  ['materials-notice', '材料不全或者不符合法定形式'],
  ['approval-form', '市级审核同意后填写，一式三份'],
  ['acceptance-notice', '受理之日起20个工作日内签发'],
  ['appraisal-referral', '与受理通知书一同出具'],
  ['public-notice-form', '省级初审符合后公示'],
  ['outcome-notice', '不符合条件，退还材料'],
];

/** The papers that an application of this type may bring about; an adjustment gets no new certificate but an entry in the old one (第17条). */
export function papersOf(type: ApplicationType): PaperOfProcedure[] {
  const entry = (kind: DocumentKind, when: string, annex = documentCatalog[kind].annex): PaperOfProcedure => ({ kind, title: documentCatalog[kind].title, annex, articles: documentCatalog[kind].articles, when });
  return [
    ...WHEN.map(([kind, when]) => (kind === 'materials-notice' ? entry(kind, when, materialsNoticeAnnex[type]) : entry(kind, when))),
    entry('certificate', type === 'adjustment' ? '批准调整的，在原证件变更栏填写新等级' : '批准后办理'),
  ];
}

/** The papers that a transfer from the forces may bring about (第34条). */
export function papersOfTransfer(): PaperOfProcedure[] {
  const paper = (kind: DocumentKind, when: string): PaperOfProcedure => ({ kind, title: documentCatalog[kind].title, annex: documentCatalog[kind].annex, articles: documentCatalog[kind].articles, when });
  return [
    paper('transfer-supplement-notice', '材料不全或者不符合要求'),
    paper('hold-notice', '记载的残疾情况与等级明显不符'),
    paper('no-registration-notice', '证件、评残材料伪造、变造'),
    paper('police-letter', '证件、评残材料伪造、变造'),
    paper('transfer-refusal-notice', '不符合条件，退还材料'),
    paper('inbound-review-report', '县级审查符合条件'),
    paper('registration-form', '县级审查符合条件，一式三份'),
    paper('inbound-audit-report', '市级审核后'),
  ];
}
