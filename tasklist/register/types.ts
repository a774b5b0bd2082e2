import type { Tone } from '../../ui/components/StatusTag.tsx';
import { certificateKinds } from '../../regulations/certificates/index.ts';

export type CertificateStatus = 'valid' | 'expired' | 'lost' | 'void' | 'seized';
export type CertificateKind = keyof typeof certificateKinds;

export interface RegisterLine {
  certificateId: string;
  personId: string;
  name: string;
  maskedIdNumber: string;
  countyName: string;
  kind: CertificateKind;
  number: string;
  foundBy: string | null;
  nature: string;
  grade: number;
  issuedOn: string;
  expiresOn: string | null;
  status: CertificateStatus;
}
export interface RegisterPageData {
  lines: RegisterLine[];
  total: number;
  expiring: number;
  noticeDays: number;
}

export type ImportStatus = 'draft' | 'checked' | 'applying' | 'applied' | 'undone';
export type LineState = 'pending' | 'faulty' | 'applied' | 'refused' | 'undone';
export interface ImportView {
  id: string;
  fileName: string;
  status: ImportStatus;
  headers: string[];
  mapping: Record<string, number>;
  counts: Record<LineState, number>;
  createdAt: string;
  createdByName: string;
  undoReason: string | null;
}
export interface ImportFieldView {
  field: string;
  title: string;
  required: boolean;
}
export interface LineView {
  no: number;
  state: LineState;
  cells: string[];
  faults: { column: string; message: string }[];
}

export const STATUS_NAMES: Record<CertificateStatus, string> = { valid: '有效', expired: '已到期', lost: '已遗失', void: '已作废', seized: '已收回' };
export const STATUS_TONES: Record<CertificateStatus, Tone> = { valid: 'good', expired: 'warn', lost: 'warn', void: 'bad', seized: 'bad' };
export const IMPORT_NAMES: Record<ImportStatus, string> = { draft: '待核对', checked: '已试运行', applying: '导入未完', applied: '已导入', undone: '已撤销' };
export const IMPORT_TONES: Record<ImportStatus, Tone> = { draft: 'neutral', checked: 'info', applying: 'warn', applied: 'good', undone: 'bad' };
export const KIND_NAMES: Record<string, string> = Object.fromEntries(Object.entries(certificateKinds).map(([kind, { name }]) => [kind, name.replace('中华人民共和国', '')]));

/** Whether a certificate may be renewed: it is not closed, and nothing has been made in its place. */
export const renewalAddress = (certificateId: string): string => `/intake/certificate-replacement?certificate=${certificateId}`;
