import type { CaseSummary } from '../../ui/api/types.ts';
import type { CertificateKind, CertificateStatus } from '../register/types.ts';

export interface ChangeView {
  seq: number;
  kind: string;
  caseId: string | null;
  previousNumber: string | null;
  number: string | null;
  text: string;
  article: string;
  enteredOn: string;
  enteredByName: string;
}
export interface CertificateView {
  id: string;
  kind: CertificateKind;
  number: string;
  nature: string;
  grade: number;
  status: CertificateStatus;
  origin: 'case' | 'import';
  caseId: string | null;
  issuedOn: string;
  expiresOn: string | null;
  statusSince: string;
  statusReason: string;
  printedIdNumber: string | null;
  printedHousehold: string | null;
  replaces: string | null;
  numbers: { number: string; fromOn: string; untilOn: string | null }[];
  changes: ChangeView[];
}
export interface PersonFile {
  person: { id: string; name: string; maskedIdNumber: string; sex: string; birthDate: string; ethnicity: string | null; phone: string | null; address: string | null; countyName: string };
  certificates: CertificateView[];
  relations: { placeName: string; fromOn: string; untilOn: string | null }[];
  payers: { year: number; kind: string; name: string }[];
  pensions: { grade: number; nature: string; firstMonth: string; lastMonth: string | null; payer: string; status: string }[];
  cases: CaseSummary[];
  deliveries: { caseId: string; caseNo: string; subject: string; mode: string; recipient: string; deliveredOn: string }[];
  papers: { id: string; caseId: string; caseNo: string; title: string; numberText: string; status: string; issuedOn: string }[];
  archives: { caseId: string; caseNo: string; archiveNo: string; filedOn: string }[];
}

export const PENSION_STATUS: Record<string, string> = { paying: '发放中', withheld: '停发', terminated: '终止', suspended: '中止' };
