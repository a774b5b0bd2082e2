/** The answers of `/api/audit`. */
export interface AuditChain {
  chain: string;
  caseNo: string | null;
  links: number;
  firstAt: string;
  lastAt: string;
  anchoredSeq: number | null;
  anchoredAt: string | null;
}
export interface ChainList {
  chains: AuditChain[];
  total: number;
  anchors: number;
  lastAnchorAt: string | null;
}
export interface Verified {
  checkedAt: string;
  chains: number;
  links: number;
  faults: { chain: string; seq: number; fault: string }[];
}
export interface AuditEntry {
  chain: string;
  seq: number;
  at: string;
  actorId: string;
  actorName: string | null;
  orgName: string | null;
  orgCode: string | null;
  action: string;
  caseId: string | null;
  caseNo: string | null;
  detail: Record<string, unknown>;
}
export interface EntryList {
  entries: AuditEntry[];
  total: number;
  actions: string[];
}
