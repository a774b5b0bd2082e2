import type { ModelKind } from './model-files.ts';

/** What the server answers about drafts, releases and proposals. */
export interface DraftSummary {
  id: string;
  resource: string;
  title: string;
  kind: ModelKind;
  version: number;
  createdByName: string;
  updatedByName: string;
  updatedAt: string;
  outdated: boolean;
}
export interface ModelFile {
  name: string;
  key: string;
  title: string;
  content: string;
}
export interface Draft {
  id: string;
  resource: string;
  key: string;
  title: string;
  kind: ModelKind;
  version: number;
  content: string;
  updatedByName: string;
  updatedAt: string;
  /** the file as it stands in the release in force */
  current: string;
  others: ModelFile[];
  /** the table that the platform ships; null for a diagram */
  shipped: string | null;
}
export interface AskedException {
  constraintId: string;
  process: string;
  element: string;
  reason: string;
}
export interface Release {
  id: string;
  hash: string;
  deployedAt: string;
  authorName: string | null;
  approverName: string | null;
  reason: string | null;
  isCurrent: boolean;
  runningCases: number;
  allCases: number;
  changed: string[];
  resources: string[];
  exceptions: (AskedException & { signedByName: string; signedOn: string })[];
}
export interface ReleaseProposal {
  id: string;
  status: 'open' | 'applied' | 'rejected' | 'withdrawn';
  reason: string;
  proposedBy: string;
  proposedByName: string;
  proposedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  baseRelease: string;
  hash: string;
  resources: string[];
  exceptions: AskedException[];
}
/** A file that waits because an upgrade of the platform and analysts have both changed it. */
export interface UpgradeConflict {
  id: string;
  resource: string;
  title: string;
  reason: 'both-changed' | 'refused';
  detail: string | null;
  foundAt: string;
}

/** What is wrong with the text of a paper or form; line null: with the whole. */
export interface TextFinding {
  line: number | null;
  message: string;
}
