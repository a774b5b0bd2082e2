/** The answers about repairs. */
export type RepairKind = 'retry' | 'change-timer' | 'suspend' | 'resume' | 'cancel' | 'move-token' | 'edit-variable' | 'correlate' | 'migrate' | 'restart';
export type Told = 'process' | 'from' | 'to' | 'timer' | 'day' | 'variable' | 'value' | 'message' | 'fromRelease' | 'release';
/** An element that goes elsewhere than to its own id; to null: nowhere. */
export interface MappedElement {
  process: string;
  from: string;
  to: string | null;
}
export type Parameters = Partial<Record<Told, string>> & { mapping?: MappedElement[] };
export interface MappableStep {
  id: string;
  name: string;
  kind: string;
}
/** How the diagrams of one release go over into those of another. */
export interface ReleaseMapping {
  diagrams: { process: string; name: string; steps: (MappableStep & { to: string | null })[]; targets: MappableStep[]; added: string[] }[];
  mapping: MappedElement[];
  faults: { process: string; element: string; words: string; original: string }[];
}
export interface PreviewedCase {
  caseId: string;
  caseNo: string;
  effect: string | null;
  exceptions: string[];
  refusal: string | null;
  article: string | null;
}
export interface Preview {
  cases: PreviewedCase[];
  more: boolean;
}
export interface RepairHead {
  id: string;
  kind: RepairKind;
  parameters: Parameters;
  reason: string;
  exception: string | null;
  status: 'proposed' | 'running' | 'stopped' | 'done' | 'rejected';
  proposedBy: string;
  proposedByName: string;
  proposedAt: string;
  approvedByName: string | null;
  stoppedByName: string | null;
  endedAt: string | null;
  cases: number;
  done: number;
  refused: number;
  skipped: number;
}
export interface Repair extends RepairHead {
  rows: { caseId: string; caseNo: string; status: 'pending' | 'done' | 'refused' | 'skipped'; effect: string | null; message: string | null; article: string | null; endedAt: string | null }[];
}
