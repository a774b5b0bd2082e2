import { Type } from '@sinclair/typebox';
import { Anything, Day, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { CaseStatus, Ending } from '../schemas/cases.ts';

const Text = Type.String();
/** What a person writes: never empty, no control characters. */
const words = (minLength: number, maxLength: number) => Type.String({ minLength, maxLength, pattern: '\\S' });
const Proof = Type.Array(Uuid, { maxItems: 10 });

export const WithdrawBody = Strict({
  requestId: Uuid,
  happenedOn: Day,
  by: OneOf('applicant', 'interested-party'),
  byName: Type.Optional(words(1, 50)),
  channel: OneOf('in-person', 'mail', 'unit'),
  note: Type.Optional(Type.String({ maxLength: 500 })),
  uploadIds: Type.Array(Uuid, { minItems: 1, maxItems: 10 }),
});
export const AnnulBody = Strict({ requestId: Uuid, reason: words(5, 500) });
export const AnnulDecisionBody = Strict({ proposalId: Uuid, approve: Type.Boolean(), note: Type.Optional(Type.String({ maxLength: 500 })) });
export const SuspendBody = Strict({ requestId: Uuid, happenedOn: Day, reason: words(1, 40), basis: words(2, 500), uploadIds: Proof });
export const ResumeBody = Strict({ requestId: Uuid, happenedOn: Day, basis: words(2, 500), uploadIds: Proof });
export const DeathBody = Strict({ requestId: Uuid, diedOn: Day, reportedOn: Day, reporter: words(1, 50), relation: words(1, 50), examinedOn: Type.Optional(Day), uploadIds: Proof });
export const DeliveryBody = Strict({
  requestId: Uuid,
  subject: OneOf('suspension-notice', 'resumption-notice'),
  mode: OneOf('registered-mail', 'signed-receipt'),
  mailNumber: Type.Optional(Type.String({ minLength: 5, maxLength: 40, pattern: '^[A-Za-z0-9]+$' })),
  recipient: words(1, 50),
  deliveredOn: Day,
});

const Entry = Strict({ happenedOn: Day, actorName: Text, payload: Anything });
export const CaseLife = Strict({
  status: CaseStatus,
  ending: Nullable(Ending),
  today: Day,
  suspension: Nullable(Entry),
  ended: Nullable(Entry),
  death: Nullable(Entry),
  annulment: Nullable(Strict({ id: Uuid, reason: Text, proposedBy: Text, proposedByName: Text, proposedAt: Instant })),
  notices: Type.Array(Strict({ documentId: Uuid, kind: Text, title: Text, numberText: Text, deliveredOn: Nullable(Day) })),
  suspensionReasons: Type.Array(Text),
  pausesClock: Type.Boolean(),
});
