import { Type } from '@sinclair/typebox';
import { changeKinds } from '../../domain/register/enter-change.ts';
import { Anything, Day, Instant, Nullable, OneOf, Strict, Uuid } from './common.ts';
import { TaskSummary } from './tasks.ts';

export const CaseStatus = OneOf('submitted', 'running', 'suspended', 'closed', 'rejected');
export const Ending = OneOf('withdrawn', 'annulled', 'applicant-died');
const Text = Type.String();

export const CaseSummary = Strict({
  id: Uuid,
  caseNo: Text,
  procedure: Text,
  applicationType: Text,
  category: Text,
  personName: Text,
  maskedIdNumber: Text,
  countyCode: Text,
  countyName: Text,
  status: CaseStatus,
  ending: Nullable(Ending),
  outcome: Nullable(Text),
  applicationDate: Day,
  createdAt: Instant,
  closedAt: Nullable(Instant),
  openTaskNames: Type.Array(Text),
  nextDueOn: Nullable(Day),
  simulatedOn: Nullable(Day),
  version: Type.Integer(),
});

const MaterialFile = Strict({ id: Uuid, fileName: Text, size: Type.Integer(), mediaType: Text, round: Type.Integer(), addedAt: Instant, scanStatus: OneOf('not-scanned', 'clean', 'infected'), replacesId: Nullable(Uuid), replaceReason: Nullable(Text), isReplaced: Type.Boolean() });
const Material = Strict({ id: Uuid, code: Text, title: Text, article: Text, status: OneOf('submitted', 'present', 'missing', 'not-in-form'), note: Text, files: Type.Array(MaterialFile) });
const CaseDocument = Strict({
  id: Uuid, kind: Text, title: Text, numberText: Text, round: Type.Integer(), status: OneOf('issued', 'rendered', 'sealed', 'scanned', 'served', 'voided', 'on-paper'), issuedOn: Day, hasPdf: Type.Boolean(),
});
export const Deadline = Strict({
  key: Text, name: Text, article: Text, startedOn: Day, dueOn: Day, remindOn: Nullable(Day), provisional: Type.Boolean(), status: OneOf('running', 'met', 'breached', 'ended'), metOn: Nullable(Day),
  changes: Type.Array(Strict({ previousDueOn: Day, dueOn: Day, reason: Text, changedAt: Instant })),
  withdrawnAlerts: Type.Array(Strict({ kind: OneOf('reminder', 'breach'), raisedOn: Day, withdrawnOn: Day, reason: Text })),
});
const TimeLimit = Strict({
  id: Text, name: Text, article: Text, length: Text, starts: Text, ends: Text, onBreach: Nullable(Text), state: OneOf('not-started', 'running', 'kept', 'late', 'done', 'untracked'), startedOn: Nullable(Day), endedOn: Nullable(Day), dueOn: Nullable(Day), warnOn: Nullable(Day),
});
const DateCorrection = Strict({
  id: Uuid, actId: Uuid, status: OneOf('open', 'applied'), previousOn: Day, happenedOn: Day, reason: Text, proposedById: Text, proposedByName: Text, decidedByName: Nullable(Text), at: Instant, evidenceName: Nullable(Text),
});
const TimelineAct = Strict({
  id: Uuid,
  act: Text,
  actName: Text,
  articles: Type.Array(Text),
  outcome: Nullable(Text),
  round: Type.Integer(),
  status: OneOf('submitted', 'effective', 'rejected', 'voided'),
  happenedOn: Day,
  recordedAt: Instant,
  actorName: Text,
  onPaper: Type.Boolean(),
  orgName: Nullable(Text),
  orgCode: Nullable(Text),
  isCorrectable: Type.Boolean(),
  payload: Anything,
  /** to questions that analysts have added to the form */
  extraAnswers: Type.Array(Strict({ title: Type.String(), text: Type.String() })),
});
export const Constraint = Strict({ id: Text, status: OneOf('satisfied', 'due', 'breached', 'not-yet-allowed'), article: Text, message: Text });
const PublicNotice = Strict({ id: Uuid, round: Type.Integer(), place: Text, postedOn: Day, endedOn: Nullable(Day) });
const Delivery = Strict({ id: Uuid, subject: Text, round: Type.Integer(), mode: OneOf('registered-mail', 'signed-receipt'), mailNumber: Nullable(Text), recipient: Text, deliveredOn: Day });
const Certificate = Strict({ number: Text, kind: Text, nature: Text, grade: Type.Integer(), status: Text, issuedOn: Day, expiresOn: Nullable(Day) });
const Pension = Strict({ grade: Type.Integer(), nature: Text, payer: Text, status: Text, firstMonth: Text, lastMonth: Nullable(Text) });
const CertificateChange = Strict({ kind: OneOf(...changeKinds), text: Text, certificateNumber: Text, previousGrade: Nullable(Type.Integer()), grade: Nullable(Type.Integer()), nature: Nullable(Text), enteredOn: Day });
const Archive = Strict({ archiveNo: Text, filedOn: Day });

export const CaseDetail = Strict({
  case: CaseSummary,
  takenOver: Nullable(Strict({ standsAt: Text, proposedByName: Text, confirmedByName: Text, confirmedAt: Instant, reason: Text })),
  application: Anything,
  applicationForm: Text,
  person: Strict({ id: Uuid, name: Text, maskedIdNumber: Text, sex: OneOf('male', 'female'), birthDate: Day, phone: Nullable(Text), address: Nullable(Text) }),
  materials: Type.Array(Material),
  documents: Type.Array(CaseDocument),
  deadlines: Type.Array(Deadline),
  timeLimits: Type.Array(TimeLimit),
  timeline: Type.Array(TimelineAct),
  dateCorrections: Type.Array(DateCorrection),
  constraints: Type.Array(Constraint),
  publicNotices: Type.Array(PublicNotice),
  deliveries: Type.Array(Delivery),
  certificate: Nullable(Certificate),
  certificateChange: Nullable(CertificateChange),
  pension: Nullable(Pension),
  archive: Nullable(Archive),
  openTasks: Type.Array(TaskSummary),
});
