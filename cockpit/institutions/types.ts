export type DesignationKind = 'ordinary' | 'occupational' | 'mental' | 'second';

export interface Designation {
  id: string;
  kind: DesignationKind;
  orgCode: string;
  orgName: string;
  documentNumber: string;
  validFrom: string;
  validUntil: string | null;
  endReason: string | null;
}

export interface Institution {
  id: string;
  name: string;
  hospitalClass: 1 | 2 | 3;
  address: string;
  phone: string;
  occupationalQualified: boolean;
  psychiatric: boolean;
  designations: Designation[];
}

export interface InstitutionLine extends Institution {
  experts: number;
}

export interface Expert {
  id: string;
  code: string;
  name: string;
  title: string;
  disciplines: string[];
  validFrom: string;
  entryReason: string;
  validUntil: string | null;
  leaveReason: string | null;
}

export interface RegisterChange {
  id: string;
  subject: 'institution' | 'designation' | 'expert';
  subjectId: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
  byName: string;
  at: string;
}

export interface InstitutionDetail extends Institution {
  experts: Expert[];
  changes: RegisterChange[];
}

export const KIND_NAMES: Readonly<Record<DesignationKind, string>> = { ordinary: '一般伤残鉴定', occupational: '职业病鉴定', mental: '精神病鉴定', second: '第二次鉴定' };
export const CLASS_NAMES = { 1: '一级', 2: '二级', 3: '三级' } as const;

/** Whether something dated still stands. */
export const stands = ({ validUntil }: { validUntil: string | null }, today: string): boolean => validUntil === null || validUntil >= today;
