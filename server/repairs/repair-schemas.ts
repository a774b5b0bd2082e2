import { Type } from '@sinclair/typebox';
import { repairKinds } from '../../domain/repairs/repair.ts';
import { instanceQuery } from '../instances/instance-query.ts';
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { ProcessKey } from '../statistics/selection-query.ts';

const Text = Type.String();
const Count = Type.Integer();
const Id = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_-]{0,99}$' });
const Element = Type.Optional(Id);

/** How many cases one repair may have. */
export const MOST_CASES = 500;
export const Kind = OneOf(...repairKinds);
/** Elements that go elsewhere than to their own id. */
export const Mapping = Type.Array(Strict({ process: ProcessKey, from: Id, to: Nullable(Id) }), { maxItems: 500 });
export const Parameters = Strict({ fromRelease: Type.Optional(Uuid), release: Type.Optional(Uuid), mapping: Type.Optional(Mapping), process: Type.Optional(ProcessKey), from: Element, to: Element, timer: Element, day: Type.Optional(Day), variable: Element, value: Type.Optional(Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000]*$' })), message: Element });
const Reason = Type.String({ minLength: 2, maxLength: 500, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });
const Exception = Type.Optional(Nullable(Reason));
const CaseIds = Type.Array(Uuid, { minItems: 1, maxItems: MOST_CASES });
/** Which cases: named, or found by what the list of instances is searched by. */
export const Preview = Strict({ kind: Kind, caseIds: Type.Optional(CaseIds), search: Type.Optional(Strict(instanceQuery)), parameters: Parameters, exception: Exception });
export const NewRepair = Strict({ requestId: Uuid, kind: Kind, caseIds: CaseIds, parameters: Parameters, reason: Reason, exception: Exception });
export const Previewed = Strict({ caseId: Uuid, caseNo: Text, effect: Nullable(Text), exceptions: Type.Array(Text), refusal: Nullable(Text), article: Nullable(Text) });

const Status = OneOf('proposed', 'running', 'stopped', 'done', 'rejected');
const head = {
  id: Uuid, kind: Kind, parameters: Parameters, reason: Text, exception: Nullable(Text), status: Status, proposedBy: Text, proposedByName: Text, proposedAt: Instant, approvedByName: Nullable(Text), stoppedByName: Nullable(Text), endedAt: Nullable(Instant), cases: Count, done: Count, refused: Count, skipped: Count,
};
export const Head = Strict(head);
export const Repair = Strict({ ...head, rows: Type.Array(Strict({ caseId: Uuid, caseNo: Text, status: OneOf('pending', 'done', 'refused', 'skipped'), effect: Nullable(Text), message: Nullable(Text), article: Nullable(Text), endedAt: Nullable(Instant) })) });
