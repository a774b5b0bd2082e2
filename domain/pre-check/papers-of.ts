import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import { LOSS_NOTICE_WAIT } from '../../regulations/replacement/index.ts';
import type { TransferType } from '../../regulations/relation-transfer/index.ts';
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

/** The papers of the course, in the order in which a case may meet them. */
const WHEN: readonly (readonly [DocumentKind, string])[] = [
  ['materials-notice', '材料不全或者不符合法定形式'],
  ['non-acceptance-notice', '不属于受理范围，不予受理并退还材料'],
  ['county-report', '县级审查后，报市级审核'],
  ['approval-form', '市级审核同意后填写，一式三份'],
  ['acceptance-notice', '受理之日起20个工作日内签发'],
  ['appraisal-referral', '与受理通知书一同出具'],
  ['appraisal-result-notice', '收到医学鉴定意见后通知申请人'],
  ['city-report', '市级审查后，报省级'],
  ['public-notice-form', '省级初审符合后公示'],
  ['feedback-report', '公示期满，核实反馈意见后'],
  ['outcome-notice', '不符合条件，退还材料'],
  ['closing-notice', '申请人撤回、立案撤销或者在鉴定前死亡，终止办理'],
];

const AT_THE_END: typeof WHEN = [
  ['archive-cover', '手续办理完毕，立卷归档'],
  ['page-list', '手续办理完毕，立卷归档'],
];

const paperOf = (kind: DocumentKind, when: string, annex = documentCatalog[kind].annex): PaperOfProcedure => ({ kind, title: documentCatalog[kind].title, annex, articles: documentCatalog[kind].articles, when });

/** The papers that an application of this type may bring about; an adjustment gets no new certificate but an entry in the old one (第17条). */
export function papersOf(type: ApplicationType): PaperOfProcedure[] {
  return [
    ...WHEN.map(([kind, when]) => (kind === 'materials-notice' ? paperOf(kind, when, materialsNoticeAnnex[type]) : paperOf(kind, when))),
    paperOf('certificate', type === 'adjustment' ? '批准调整的，在原证件变更栏填写新等级' : '批准后办理'),
    ...AT_THE_END.map(([kind, when]) => paperOf(kind, when)),
  ];
}

/** The papers that 换证补证 may bring about; where no new certificate is made, the entry in the old one is no paper. */
export function papersOfReplacement(isNew: boolean, isLost: boolean): PaperOfProcedure[] {
  return [
    paperOf('replacement-supplement-notice', '材料不全或者不符合要求'),
    ...(isLost ? [paperOf('non-acceptance-notice', `登报未满${LOSS_NOTICE_WAIT}个工作日`)] : []),
    paperOf('replacement-refusal-notice', '不符合条件，退还材料'),
    ...(isNew ? [paperOf('replacement-form', '县级审查符合后填写，一式三份'), paperOf('certificate', '省级同意后办理')] : []),
  ];
}

/** The papers that a transfer of this way may bring about (第34、36、37条). */
export function papersOfTransfer(type: TransferType = 'military-inbound'): PaperOfProcedure[] {
  return papersOfMove[type] ?? [
    paperOf('transfer-supplement-notice', '材料不全或者不符合要求'),
    paperOf('hold-notice', '记载的残疾情况与等级明显不符'),
    paperOf('no-registration-notice', '证件、评残材料伪造、变造'),
    paperOf('police-letter', '证件、评残材料伪造、变造'),
    paperOf('transfer-refusal-notice', '不符合条件，退还材料'),
    paperOf('inbound-review-report', '县级审查符合条件'),
    paperOf('registration-form', '县级审查符合条件，一式三份'),
    paperOf('inbound-audit-report', '市级审核后'),
  ];
}

const papersOfMove: Partial<Record<TransferType, PaperOfProcedure[]>> = {
  'cross-province-out': [
    paperOf('transfer-supplement-notice', '材料不全或者不符合要求'),
    paperOf('cross-transfer-certificate', '迁入地同意接收后'),
    paperOf('transfer-refusal-notice', '迁入地未接收，不再转移'),
  ],
  'cross-province-in': [
    paperOf('registration-form', '收齐档案、户口簿复印件、转移证明和证件后，一式三份'),
    paperOf('transfer-refusal-notice', '不同意接收，或者核实有误'),
  ],
  'in-province-out': [
    paperOf('transfer-supplement-notice', '材料不全或者不符合要求'),
    paperOf('transfer-refusal-notice', '不符合条件，退还材料'),
    paperOf('local-transfer-certificate', '收齐材料、复印备查后开具，随档案发送迁入地'),
  ],
  'in-province-in': [
    paperOf('registration-form', '档案、户口簿复印件、转移证明和证件收齐后填写，一式三份'),
    paperOf('transfer-refusal-notice', '不符合条件，退还材料'),
  ],
};
