import { Type } from '@sinclair/typebox';
import { Anything, Day, Instant, Nullable, OneOf, Strict, Uuid } from './common.ts';
import { TaskSummary } from './tasks.ts';

export const CaseStatus = OneOf('submitted', 'running', 'closed', 'rejected');
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
  id: Uuid, kind: Text, title: Text, numberText: Text, round: Type.Integer(), status: OneOf('issued', 'rendered', 'sealed', 'scanned', 'served', 'voided'), issuedOn: Day, hasPdf: Type.Boolean(),
});
const Deadline = Strict({
  key: Text, name: Text, article: Text, startedOn: Day, dueOn: Day, remindOn: Nullable(Day), provisional: Type.Boolean(), status: OneOf('running', 'met', 'breached', 'ended'), metOn: Nullable(Day),
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
  orgName: Nullable(Text),
  payload: Anything,
});
const Constraint = Strict({ id: Text, status: OneOf('satisfied', 'due', 'breached', 'not-yet-allowed'), article: Text, message: Text });
const PublicNotice = Strict({ id: Uuid, round: Type.Integer(), place: Text, postedOn: Day, endedOn: Nullable(Day) });
const Delivery = Strict({ id: Uuid, subject: Text, round: Type.Integer(), mode: OneOf('registered-mail', 'signed-receipt'), mailNumber: Nullable(Text), recipient: Text, deliveredOn: Day });
const Certificate = Strict({ number: Text, kind: Text, nature: Text, grade: Type.Integer(), status: Text, issuedOn: Day, expiresOn: Nullable(Day) });
const Pension = Strict({ grade: Type.Integer(), nature: Text, payer: Text, status: Text, firstMonth: Text });
const Archive = Strict({ archiveNo: Text, filedOn: Day });

export const CaseDetail = Strict({
  case: CaseSummary,
  application: Anything,
  person: Strict({ name: Text, maskedIdNumber: Text, sex: OneOf('male', 'female'), birthDate: Day, phone: Nullable(Text), address: Nullable(Text) }),
  materials: Type.Array(Material),
  documents: Type.Array(CaseDocument),
  deadlines: Type.Array(Deadline),
  timeline: Type.Array(TimelineAct),
  constraints: Type.Array(Constraint),
  publicNotices: Type.Array(PublicNotice),
  deliveries: Type.Array(Delivery),
  certificate: Nullable(Certificate),
  pension: Nullable(Pension),
  archive: Nullable(Archive),
  openTasks: Type.Array(TaskSummary),
});
