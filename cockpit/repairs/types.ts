/** The answers about repairs. */
export type RepairKind = 'retry' | 'change-timer' | 'suspend' | 'resume' | 'cancel' | 'move-token' | 'edit-variable' | 'correlate';
export type Parameters = Partial<Record<'process' | 'from' | 'to' | 'timer' | 'day' | 'variable' | 'value' | 'message', string>>;
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
