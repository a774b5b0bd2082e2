import type { CaseDocument, CaseSummary, Deadline, Level, Material, Role } from '../api/types.ts';

/** Codes to the words that a user reads. A code that is not listed is shown as it is: better odd than hidden. */
export const LEVEL_NAMES: Record<Level, string> = { province: '省级', city: '市级', county: '县级', township: '乡镇（街道）' };
export const ROLE_NAMES: Record<Role, string> = { caseworker: '经办人员', analyst: '流程分析员', administrator: '系统管理员', auditor: '审计员' };
export const PROCEDURE_NAMES: Record<string, string> = {
  'disability-rating': '残疾等级评定',
  'medical-appraisal': '残情医学鉴定',
  'public-notice': '公示',
  delivery: '送达',
  archive: '归档',
};
export const TYPE_NAMES: Record<string, string> = { initial: '新办', retrospective: '补办', adjustment: '调整' };
export const CATEGORY_NAMES: Record<string, string> = {
  C2: '人民警察',
  C3: '预备役人员、民兵、民工等',
  C4: '维护社会治安致残人员',
  C5: '抢救保护致残人员',
  C6: '法律、行政法规规定的其他人员',
};
export const CASE_STATUS: Record<CaseSummary['status'], string> = { submitted: '已提交', running: '办理中', closed: '已办结', rejected: '未能立案' };
export const OUTCOME_NAMES: Record<string, string> = { approved: '准予评定', refused: '不予评定' };
export const MATERIAL_STATUS: Record<Material['status'], string> = { submitted: '已提交', present: '齐备', missing: '缺少', 'not-in-form': '不符合法定形式' };
export const DOCUMENT_STATUS: Record<CaseDocument['status'], string> = { issued: '已编号，正在生成', rendered: '已生成', sealed: '已打印用印', scanned: '已扫描核对', served: '已送达', voided: '已作废' };
export const DEADLINE_STATUS: Record<Deadline['status'], string> = { running: '计时中', met: '按期完成', breached: '已超期', ended: '已终止' };
export const NATURE_NAMES: Record<string, string> = { war: '因战', duty: '因公', illness: '因病' };
export const DELIVERY_MODES: Record<string, string> = { 'registered-mail': '挂号邮寄', 'signed-receipt': '申请人签收' };
export const SEX_NAMES: Record<string, string> = { male: '男', female: '女' };

const GRADES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
export const gradeName = (grade: number): string => (GRADES[grade] ? `${GRADES[grade]}级` : String(grade));
export const label = (names: Record<string, string>, code: string | null | undefined): string => (code ? (names[code] ?? code) : '');
export const matterName = (procedure: string, type: string): string => [label(PROCEDURE_NAMES, procedure), label(TYPE_NAMES, type)].filter(Boolean).join('·');
