/** The server's answers about records that may be about one person. */
export type Ground = 'same-number' | 'same-name-and-birth' | 'similar-name-and-birth' | 'same-name-similar-number' | 'same-name-and-phone';

export interface PersonBrief {
  id: string;
  name: string;
  maskedIdNumber: string;
  birthDate: string;
  countyCode: string;
  countyName: string;
  cases: number;
}
export interface Pair {
  first: PersonBrief;
  second: PersonBrief;
  grounds: Ground[];
}
export interface PersonRecord {
  id: string;
  name: string;
  maskedIdNumber: string;
  sex: 'male' | 'female';
  birthDate: string;
  ethnicity: string | null;
  phone: string | null;
  address: string | null;
  countyName: string;
  enteredAt: string;
  merged: boolean;
  cases: { id: string; caseNo: string; status: 'submitted' | 'running' | 'closed' | 'rejected'; outcome: string | null; applicationDate: string; countyName: string }[];
  certificates: { number: string; grade: number; nature: string; status: string; issuedOn: string }[];
  pensions: { grade: number; firstMonth: string; status: string }[];
}
export interface Comparison {
  first: PersonRecord;
  second: PersonRecord;
  grounds: Ground[];
  warnings: string[];
}
export interface Merger {
  id: string;
  keptName: string;
  keptMaskedIdNumber: string;
  mergedName: string;
  mergedMaskedIdNumber: string;
  countyName: string;
  reason: string;
  moved: number;
  mergedByName: string;
  mergedAt: string;
  undoneByName: string | null;
  undoneAt: string | null;
  undoReason: string | null;
}

export const GROUND_NAMES: Record<Ground, string> = {
  'same-number': '旧15位号码与18位号码一致',
  'same-name-and-birth': '同名，出生日期相同',
  'similar-name-and-birth': '姓名差一字，出生日期相同',
  'same-name-similar-number': '同名，号码相近',
  'same-name-and-phone': '同名，电话相同',
};
export const CERTIFICATE_STATUS: Record<string, string> = { valid: '有效', expired: '过期', lost: '遗失', void: '作废', seized: '收缴' };
export const PENSION_STATUS: Record<string, string> = { paying: '发放中', withheld: '停发', terminated: '停止', suspended: '中止' };
