/** The answers of the server as the pages read them. Dates are `YYYY-MM-DD` (Asia/Shanghai), instants ISO-8601. */
export type Mode = 'demonstration' | 'production' | 'test';
export type Role = 'caseworker' | 'analyst' | 'administrator' | 'security-administrator' | 'auditor';
export type Level = 'province' | 'city' | 'county' | 'township';

export interface RoleInOffice {
  orgCode: string;
  orgName: string;
  level: Level;
  role: Role;
}
export interface Session {
  user: { id: string; name: string; login: string };
  roles: RoleInOffice[];
  csrfToken: string;
  mode: Mode;
  today: string;
  /** the session ends after so long without anything being done, and at this instant in any case */
  idleMinutes: number;
  endsAt: string;
  /** signed in at the provider of a single sign-on, not by a password */
  byProvider: boolean;
  reminders: { passwordDueOn: string | null; secondFactorFrom: string | null };
}
export interface Organisation {
  code: string;
  name: string;
  level: Level;
  parentCode: string | null;
}

export interface UploadedFile {
  id: string;
  fileName: string;
  size: number;
  mediaType: string;
  sha256?: string;
}

export interface CaseSummary {
  id: string;
  caseNo: string;
  procedure: string;
  applicationType: string;
  category: string;
  personName: string;
  maskedIdNumber: string;
  countyCode: string;
  countyName: string;
  status: 'submitted' | 'running' | 'suspended' | 'closed' | 'rejected';
  /** why the case ended before a decision */
  ending: 'withdrawn' | 'annulled' | 'applicant-died' | null;
  outcome: string | null;
  applicationDate: string;
  createdAt: string;
  closedAt: string | null;
  openTaskNames: string[];
  nextDueOn: string | null;
  /** the day to which a demonstration case was advanced; null when it lives by the calendar */
  simulatedOn: string | null;
  version: number;
}

export type DueState = 'none' | 'running' | 'soon' | 'overdue';
export interface TaskSummary {
  id: string;
  name: string;
  processKey: string;
  taskKey: string;
  caseId: string;
  caseNo: string;
  personName: string;
  applicationType: string;
  category: string;
  assignee: { id: string; name: string } | null;
  createdAt: string;
  dueOn: string | null;
  dueState: DueState;
  deadlineName: string | null;
  article: string | null;
  orgCode: string | null;
  orgName: string | null;
  /** the case is suspended: nobody can work on the task */
  suspended?: boolean;
  /** the case's own day when it is simulated */
  caseToday?: string | null;
}

export interface MaterialFile {
  id: string;
  fileName: string;
  size: number;
  mediaType: string;
  round: number;
  addedAt: string;
  scanStatus: 'not-scanned' | 'clean' | 'infected';
  replacesId: string | null;
  replaceReason: string | null;
  isReplaced: boolean;
}
export interface Material {
  id: string;
  code: string;
  title: string;
  article: string;
  status: 'submitted' | 'present' | 'missing' | 'not-in-form';
  note: string;
  files: MaterialFile[];
}
export interface CaseDocument {
  id: string;
  kind: string;
  title: string;
  numberText: string;
  round: number;
  status: 'issued' | 'rendered' | 'sealed' | 'scanned' | 'served' | 'voided' | 'on-paper';
  issuedOn: string;
  hasPdf: boolean;
}
export interface Deadline {
  key: string;
  name: string;
  article: string;
  startedOn: string;
  dueOn: string;
  remindOn: string | null;
  provisional: boolean;
  status: 'running' | 'met' | 'breached' | 'ended';
  metOn: string | null;
  changes: { previousDueOn: string; dueOn: string; reason: string; changedAt: string }[];
  withdrawnAlerts: { kind: 'reminder' | 'breach'; raisedOn: string; withdrawnOn: string; reason: string }[];
}
export interface TimeLimit {
  id: string;
  name: string;
  article: string;
  length: string;
  starts: string;
  ends: string;
  onBreach: string | null;
  state: 'not-started' | 'running' | 'kept' | 'late' | 'done' | 'untracked';
  startedOn: string | null;
  endedOn: string | null;
  dueOn: string | null;
  warnOn: string | null;
}
export interface DateCorrection {
  id: string;
  actId: string;
  status: 'open' | 'applied';
  previousOn: string;
  happenedOn: string;
  reason: string;
  proposedById: string;
  proposedByName: string;
  decidedByName: string | null;
  at: string;
  evidenceName: string | null;
}
export interface TimelineAct {
  id: string;
  act: string;
  actName: string;
  articles: string[] | string | null;
  outcome: string | null;
  round: number;
  status: 'submitted' | 'effective' | 'rejected' | 'voided';
  happenedOn: string;
  recordedAt: string;
  actorName: string;
  /** done before the case came to the platform */
  onPaper: boolean;
  orgName: string | null;
  orgCode: string | null;
  isCorrectable: boolean;
  payload?: Record<string, unknown> | null;
  /** to questions that analysts have added to the form */
  extraAnswers?: { title: string; text: string }[];
}
export interface ConstraintState {
  id: string;
  status: string;
  article: string | number;
  message: string;
}

export interface CaseDetail {
  case: CaseSummary;
  /** the case came from paper: where it stood, and who entered and confirmed it */
  takenOver: { standsAt: string; proposedByName: string; confirmedByName: string; confirmedAt: string; reason: string } | null;
  application: Record<string, unknown>;
  /** the form by whose titles the answers are shown */
  applicationForm: string;
  person: { id: string; name: string; maskedIdNumber: string; sex: string; birthDate: string; phone: string | null; address: string | null };
  materials: Material[];
  documents: CaseDocument[];
  deadlines: Deadline[];
  timeLimits: TimeLimit[];
  dateCorrections: DateCorrection[];
  timeline: TimelineAct[];
  constraints: ConstraintState[];
  publicNotices: { id: string; round: number; place: string; postedOn: string; endedOn: string | null }[];
  deliveries: { id: string; subject: string; round: number; mode: string; mailNumber: string | null; recipient: string; deliveredOn: string }[];
  certificate: { number: string; kind: string; nature: string; grade: number; issuedOn: string; expiresOn: string | null } | null;
  certificateChange: { kind: string; text: string; certificateNumber: string; previousGrade: number | null; grade: number | null; nature: string | null; enteredOn: string } | null;
  pension: { grade: number; nature: string; firstMonth: string; lastMonth: string | null; payer: string; status: string } | null;
  archive: { archiveNo: string; filedOn: string } | null;
  openTasks: TaskSummary[];
}

export interface ActState {
  id: string;
  act: string;
  status: 'submitted' | 'effective' | 'rejected' | 'voided';
  refusal?: { type: string; title: string; detail?: string } | null;
}

export interface TaskDetail {
  task: TaskSummary & { state: string };
  form: unknown;
  prefill: Record<string, unknown> | null;
  draft: { happenedOn: string | null; data: Record<string, unknown>; savedAt: string; version: number; handedBy: string | null } | null;
  case: CaseDetail;
  canClaim: boolean;
  canTakeOver: boolean;
  canTransfer: boolean;
  canRelease: boolean;
  canComplete: boolean;
  caseToday: string;
}

export interface DiagramSummary {
  process: string;
  name: string;
  definitionId: string | null;
}
export interface Diagram extends DiagramSummary {
  xml: string;
}
