import type { Level, Role } from '../../ui/api/types.ts';

/** The server's answers about offices. */
export interface OfficeDetails {
  name: string;
  documentWord: string;
  address: string;
  phone: string;
  contact: string;
}
export interface Office extends OfficeDetails {
  code: string;
  level: Level;
  parentCode: string | null;
  openedOn: string | null;
  closedOn: string | null;
  closedReason: string | null;
  successorCode: string | null;
  successorName: string | null;
  openCases: number;
  accounts: number;
  history: (OfficeDetails & { validFrom: string; reason: string; enteredByName: string | null })[];
}
export interface OfficeMerger {
  fromCode: string;
  fromName: string;
  intoCode: string;
  intoName: string;
  mergedOn: string;
  basis: string;
  proposedByName: string;
  approvedByName: string | null;
  moved: Record<string, number>;
}
export interface OfficeList {
  offices: Office[];
  mergers: OfficeMerger[];
}
export interface Preview {
  from: { code: string; name: string };
  into: { code: string; name: string };
  blockers: string[];
  cases: { id: string; caseNo: string; openTaskNames: string[] }[];
  tasks: { id: string; name: string | null; caseNo: string; assigneeName: string | null; hasDraft: boolean }[];
  papers: { id: string; title: string; numberText: string; caseNo: string; status: string }[];
  deadlines: { id: string; name: string; dueOn: string; caseNo: string; status: string }[];
  accounts: { id: string; login: string; name: string; roles: Role[]; rolesInto: Role[]; openTasks: number }[];
  receivers: { id: string; login: string; name: string }[];
  series: { series: string; year: number; last: number }[];
  below: { code: string; name: string }[];
  closedCases: number;
  persons: number;
  pensions: number;
}

/** An office with how deep it stands below the topmost one shown. */
export interface Placed {
  office: Office;
  depth: number;
}

/** The offices as a tree, written line by line: each below the one above it. */
export function asTree(offices: readonly Office[]): Placed[] {
  const known = new Set(offices.map((office) => office.code));
  const below = (parent: string | null, depth: number): Placed[] =>
    offices.filter((office) => (office.parentCode !== null && known.has(office.parentCode) ? office.parentCode : null) === parent).flatMap((office) => [{ office, depth }, ...below(office.code, depth + 1)]);
  return below(null, 0);
}
