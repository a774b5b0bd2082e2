import { Type } from '@sinclair/typebox';
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from './common.ts';

const Text = Type.String();

export const TaskSummary = Strict({
  id: Text,
  name: Text,
  processKey: Text,
  taskKey: Text,
  caseId: Uuid,
  caseNo: Text,
  personName: Text,
  applicationType: Text,
  category: Text,
  assignee: Nullable(Strict({ id: Text, name: Text })),
  createdAt: Instant,
  dueOn: Nullable(Day),
  caseToday: Day,
  dueState: OneOf('none', 'running', 'soon', 'overdue'),
  deadlineName: Nullable(Text),
  article: Nullable(Text),
  orgCode: Nullable(Text),
  orgName: Nullable(Text),
  state: OneOf('open', 'completed', 'cancelled'),
  suspended: Type.Boolean(),
});

/** How far an act has come: stored, taken by the engine, or refused by it. */
export const ActState = Strict({
  id: Uuid,
  act: Text,
  status: OneOf('submitted', 'effective', 'rejected', 'voided'),
  refusal: Type.Optional(Strict({ type: Text, title: Text, detail: Type.Optional(Text) })),
});
