import { certificateKinds } from '../../../regulations/certificates/index.ts';
import type { CertificateKind } from '../../../regulations/certificates/index.ts';
import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import type { OfficeRow, PaperContext } from '../../cases/load-paper-context.ts';
import { statedCertificateOf, statedNumberOf } from '../../cases/stated-certificate.ts';
import { caseTypeOf, contactAt, paperHead } from '../../documents/paper-head.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import type { CheckedMaterial } from '../../materials/checked-materials-of.ts';
import { formatChineseDate, formatGrade, formatTerm } from '../../rendering/format-terms.ts';
import { ratingOf } from '../held-certificate.ts';
import { hasReceivedCertificate } from '../received-certificate.ts';
import { refusalReasonOf, wayOf } from './way-words.ts';

type LetterKind = 'transfer-supplement-notice' | 'transfer-refusal-notice' | 'no-registration-notice' | 'hold-notice' | 'police-letter' | 'inbound-review-report' | 'inbound-audit-report';

interface Letter {
  kind: LetterKind;
  office: OfficeRow;
  /** null: the applicant */
  addressee: string | null;
  lead: string;
  sections: readonly { title: string | null; text: string | null }[];
  facts?: readonly { label: string; value: string | null }[];
}

function letter(context: PaperContext, { kind, office, addressee, lead, sections, facts = holderFacts(context) }: Letter, issuedOn: string): PaperOrder {
  return {
    kind,
    officeCode: office.code,
    data: {
      ...paperHead(context, office, issuedOn),
      applicationType: caseTypeOf(context),
      addressee,
      lead,
      facts: [...facts],
      sections: sections.flatMap(({ title, text }) => (text === null ? [] : [{ title, text }])),
      contact: contactAt(context, office),
    },
  } as PaperOrder;
}

/** What every letter states of the certificate that is transferred. */
function holderFacts({ row }: PaperContext): { label: string; value: string | null }[] {
  const kind = textOf(statedCertificateOf(row.application), 'kind') as CertificateKind | null;
  const { grade, nature } = ratingOf(row);
  return [
    { label: '证件种类', value: kind && certificateKinds[kind].name },
    { label: '证件编号', value: statedNumberOf(row.application) },
    { label: '残疾性质、等级', value: `${formatTerm('nature', nature)} ${formatGrade(grade)}` },
    ...(row.application_type === 'military-inbound' ? [{ label: '军队办理手续日期', value: formatChineseDate(textOf(row.application, 'formalitiesOn')) }] : []),
    { label: '申请日期', value: formatChineseDate(row.application_date) },
  ];
}

const reviewOf = ({ row }: PaperContext) => factsOf(row, 'county-review');
const STATUS = { submitted: '已交', present: '已交', missing: '缺', 'not-in-form': '不符合法定形式' } as const;

/** 补正材料告知书: which papers are missing or not in form. */
export const supplementLetter = (context: PaperContext, materials: readonly CheckedMaterial[], issuedOn: string): PaperOrder =>
  letter(context, {
    kind: 'transfer-supplement-notice', office: context.county, addressee: null, lead: `你提出的${wayOf(context).matter}申请，材料不齐全或者不符合要求，请按下表所列补正。`,
    facts: materials.map(({ title, status, note }) => ({ label: title, value: [STATUS[status], note].filter(Boolean).join('：') })),
    sections: [{ title: null, text: textOf(factsOf(context.row, 'check-materials'), 'remark') }],
  }, issuedOn);

/** What goes back with a refusal: only what has come in. To the county that takes a relation in, the person hands in nothing but the certificate. */
function returned({ row }: PaperContext): string {
  const back = [...(row.application_type.endsWith('-in') ? [] : ['申请材料']), ...(hasReceivedCertificate(row) ? ['证件'] : [])];
  return back.length === 0 ? '' : `${back.join('和')}随本通知书退还。`;
}

/** 不予转移通知书 of the level that refuses, with its reasons; the text names no paper for it. */
export const refusalLetter = (context: PaperContext, level: 'county' | 'province', issuedOn: string): PaperOrder =>
  letter(context, {
    kind: 'transfer-refusal-notice', office: context[level], addressee: null, lead: `你提出的${wayOf(context).matter}申请，${wayOf(context).ending}。${returned(context)}`,
    sections: [{ title: '理由', text: level === 'county' ? refusalReasonOf(context.row) : textOf(factsOf(context.row, 'province-review'), 'refusalReason') }, { title: '依据', text: `《伤残抚恤管理办法》实施细则${wayOf(context).article}` }],
  }, issuedOn);

/** 暂缓登记通知书 (第34条第3款). */
export const holdLetter = (context: PaperContext, issuedOn: string): PaperOrder =>
  letter(context, {
    kind: 'hold-notice', office: context.county, addressee: null, lead: '经审查，评残材料记载的残疾情况与残疾等级明显不符。依据《伤残抚恤管理办法》实施细则第三十四条，暂缓登记，逐级上报省级退役军人事务部门通知原审批机关更正，或者按复查鉴定的残疾情况重新评定残疾等级。',
    sections: [{ title: '不符之处', text: textOf(reviewOf(context), 'mismatch') }],
  }, issuedOn);

/** 不予登记通知书 and 移交公安机关函 of forged or altered papers (第34条第3款). */
export const forgeryLetters = (context: PaperContext, issuedOn: string): PaperOrder[] => [
  letter(context, {
    kind: 'no-registration-notice', office: context.county, addressee: null, lead: '经审查，你提交的证件、评残材料系伪造、变造。依据《伤残抚恤管理办法》实施细则第三十四条，收回《残疾军人证》，不予登记，并移交当地公安机关处理。',
    sections: [{ title: '情况', text: textOf(reviewOf(context), 'forgery') }],
  }, issuedOn),
  letter(context, {
    kind: 'police-letter', office: context.county, addressee: '当地公安机关', lead: `现将${context.person.name}（公民身份号码${context.person.id_number}）提交的证件、评残材料伪造、变造的案件，依据《伤残抚恤管理办法》实施细则第三十四条移交你单位处理。证件已经收回。`,
    sections: [{ title: '情况', text: textOf(reviewOf(context), 'forgery') }],
  }, issuedOn),
];

/** 审查报告 of the county: 审查情况及意见建议 (第34条第2款). */
export const reviewReport = (context: PaperContext, issuedOn: string): PaperOrder =>
  letter(context, {
    kind: 'inbound-review-report', office: context.county, addressee: context.city.name, lead: `现将${context.person.name}转入抚恤关系申请的审查情况及意见建议报告如下。`,
    sections: [
      { title: '一、审查情况', text: textOf(reviewOf(context), 'findings') },
      { title: '二、复查鉴定', text: textOf(factsOf(context.row, 'record-reexamination'), 'result') ?? textOf(reviewOf(context), 'noReexaminationReason') ?? '没有复查鉴定。' },
      { title: '三、意见建议', text: textOf(reviewOf(context), 'suggestion') },
    ],
  }, issuedOn);

/** 审核报告 of the city: 审核情况及意见建议 (第34条第2款). */
export const auditReport = (context: PaperContext, issuedOn: string): PaperOrder =>
  letter(context, {
    kind: 'inbound-audit-report', office: context.city, addressee: context.province.name, lead: `现将${context.person.name}转入抚恤关系申请的审核情况及意见建议报告如下。`,
    sections: [{ title: '一、审核情况', text: textOf(factsOf(context.row, 'city-review'), 'findings') }, { title: '二、意见建议', text: textOf(factsOf(context.row, 'city-review'), 'opinion') }],
  }, issuedOn);
