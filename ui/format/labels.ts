import type { CaseDocument, CaseSummary, Deadline, Level, Material, Role } from '../api/types.ts';

/** Codes to the words that a user reads. A code that is not listed is shown as it is: better odd than hidden. */
export const LEVEL_NAMES: Record<Level, string> = { province: '省级', city: '市级', county: '县级', township: '乡镇（街道）' };
export const ROLE_NAMES: Record<Role, string> = { caseworker: '经办人员', analyst: '流程分析员', administrator: '系统管理员', 'security-administrator': '安全管理员', auditor: '审计员' };
export const PROCEDURE_NAMES: Record<string, string> = {
  'disability-rating': '残疾等级评定',
  'certificate-replacement': '换证补证',
  'relation-transfer': '抚恤关系转移',
  'death-cancellation': '死亡注销',
  'military-inbound': '军队移交接收',
  'cross-province-out': '跨省迁出',
  'cross-province-in': '跨省迁入',
  'in-province-out': '省内迁出',
  'in-province-in': '省内迁入',
  'relation-report': '登记表逐级上报',
  'relation-return': '证件逐级发还',
  'medical-appraisal': '残情医学鉴定',
  'public-notice': '公示',
  delivery: '送达',
  archive: '归档',
  supervision: '督办',
};
export const TYPE_NAMES: Record<string, string> = { initial: '新办', retrospective: '补办', adjustment: '调整', renewal: '换发', reissue: '补发', 'military-inbound': '军队移交', 'cross-province-out': '跨省迁出', 'cross-province-in': '跨省迁入', 'in-province-out': '省内迁出', 'in-province-in': '省内迁入', death: '死亡注销' };
export const CATEGORY_NAMES: Record<string, string> = {
  C1a: '因战因公致残退役军人',
  C1b: '因病致残退役军人',
  C2: '人民警察',
  C3: '预备役人员、民兵、民工等',
  C4: '维护社会治安致残人员',
  C5: '抢救保护致残人员',
  C6: '依法负责抚恤的其他人员',
  X45: '退役武警官兵',
  X46a: '转改文职干部',
  X46b: '其他文职人员',
  X46c: '因战因公致残消防救援人员',
  X46d: '因病致残消防救援人员',
  X47: '未列入行政编制的人民警察',
};
export const CASE_STATUS: Record<CaseSummary['status'], string> = { submitted: '已提交', running: '办理中', suspended: '中止', closed: '已办结', rejected: '未能立案' };
export const OUTCOME_NAMES: Record<string, string> = {
  approved: '准予评定',
  'not-accepted': '不予受理',
  refused: '不予评定',
  'refused-after-appraisal': '鉴定后不予评定',
  'grade-cancelled': '取消等级',
  'report-unfounded': '报告不实',
  'death-recorded': '注销并备案',
  replaced: '已换发、补发',
  'change-entered': '变更栏已填写',
  'replacement-refused': '不予换补证',
  transferred: '已转移',
  'transferred-out': '已转出',
  'transfer-refused': '未予转移',
  'not-registered': '不予登记',
  terminated: '因死亡终止',
  withdrawn: '申请撤回',
  annulled: '立案撤销',
  'terminated-by-death': '因死亡终止',
  cancelled: '已取消',
};
export const ENDING_NAMES: Record<string, string> = { withdrawn: '撤回，正在办结', annulled: '撤销，正在办结', 'applicant-died': '终止，正在办结' };
export const MATERIAL_STATUS: Record<Material['status'], string> = { submitted: '已提交', present: '齐备', missing: '缺少', 'not-in-form': '不符合法定形式' };
export const DOCUMENT_STATUS: Record<CaseDocument['status'], string> = { issued: '已编号，正在生成', rendered: '已生成', sealed: '已打印用印', scanned: '已扫描核对', served: '已送达', voided: '已作废', 'on-paper': '纸质原件' };
export const DEADLINE_STATUS: Record<Deadline['status'], string> = { running: '计时中', met: '按期完成', breached: '已超期', ended: '已终止' };
export const NATURE_NAMES: Record<string, string> = { war: '因战', duty: '因公', illness: '因病' };
export const DELIVERY_MODES: Record<string, string> = { 'registered-mail': '挂号邮寄', 'signed-receipt': '申请人签收' };
export const SEX_NAMES: Record<string, string> = { male: '男', female: '女' };

const GRADES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
export const gradeName = (grade: number): string => (GRADES[grade] ? `${GRADES[grade]}级` : String(grade));
export const label = (names: Record<string, string>, code: string | null | undefined): string => (code ? (names[code] ?? code) : '');
export const matterName = (procedure: string, type: string): string => [...new Set([label(PROCEDURE_NAMES, procedure), label(TYPE_NAMES, type)])].filter(Boolean).join('·');
