export type PaperStatus = 'issued' | 'rendered' | 'sealed' | 'scanned' | 'served' | 'voided' | 'on-paper';
export type PaperStep = 'render' | 'seal' | 'scan' | 'compare' | 'serve' | 'void' | 'draft';

export interface Scan {
  id: string;
  fileName: string;
  mediaType: string;
  pages: number;
  status: 'comparing' | 'matched' | 'rejected';
  scannedAt: string;
  scannedByName: string;
  comparisons: { page: number; matches: boolean; note: string; comparedByName: string; comparedAt: string }[];
}

export interface Paper {
  id: string;
  caseId: string;
  caseNo: string;
  kind: string;
  title: string;
  numberText: string;
  round: number;
  status: PaperStatus;
  issuedOn: string;
  officeCode: string;
  officeName: string;
  hasPdf: boolean;
  voidReason: string | null;
  /** the day on which the paper's case is */
  today: string;
  copies: { count: number; stated: boolean };
  isServed: boolean;
  replaces: { id: string; numberText: string } | null;
  replacedBy: { id: string; numberText: string } | null;
  draft: { id: string; issuedOn: string } | null;
  seal: { method: string; copies: number; sealedOn: string; sealedByName: string; sealedAt: string } | null;
  scans: Scan[];
  service: { mode: string; mailNumber: string | null; recipient: string; servedOn: string; receiptName: string | null } | null;
  deliveries: { id: string; mode: string; recipient: string; deliveredOn: string; mailNumber: string | null }[];
  history: { at: string; action: string; actorName: string }[];
  steps: PaperStep[];
  canIssueDraft: boolean;
}

export interface Series {
  officeCode: string;
  officeName: string;
  series: string;
  year: number;
  last: number;
}
export interface LedgerRow {
  seq: number;
  numberText: string;
  status: Exclude<PaperStatus, 'on-paper'> | 'missing';
  documentId: string | null;
  caseId: string | null;
  caseNo: string | null;
  title: string | null;
  issuedOn: string | null;
  voidReason: string | null;
  replaces: string | null;
  replacedBy: string | null;
}
export interface Ledger {
  rows: LedgerRow[];
  total: number;
  holes: number[];
}
