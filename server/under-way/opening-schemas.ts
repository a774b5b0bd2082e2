import { Type } from '@sinclair/typebox';
import { matterWords, procedures } from '../../domain/procedures/procedures.ts';
import { Anything, Day, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';

const Text = Type.String();
const Key = Type.String({ maxLength: 64, pattern: '^[a-z0-9-]+$' });
const Name = Type.String({ maxLength: 50, pattern: '^[^\\u0000]*$' });
const Status = OneOf('open', 'applied', 'rejected', 'withdrawn');

const PastPaper = Strict({ kind: Key, numberText: Nullable(Name) });
const PastStep = Strict({ process: Key, element: Key, happenedOn: Type.Optional(Day), doneBy: Type.Optional(Nullable(Name)), data: Type.Optional(Anything), papers: Type.Optional(Type.Array(PastPaper, { maxItems: 5 })) });
const Entered = { procedure: OneOf(...procedures.map(({ key }) => key)), applicationType: OneOf(...Object.keys(matterWords)), application: Anything, steps: Type.Array(PastStep, { maxItems: 80 }), simulatedOn: Type.Optional(Day) };

export const OpeningBody = Strict(Entered);
export const ProposalBody = Strict({ requestId: Uuid, ...Entered, reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) });
export const DecisionBody = Strict({ approve: Type.Boolean(), note: Type.Optional(Type.String({ maxLength: 500 })) });
export const DecisionAnswer = Strict({ status: Status, caseId: Nullable(Uuid), caseNo: Nullable(Text) });

const Place = Strict({ process: Text, element: Text, name: Text });
const Next = Strict({ process: Text, element: Text, name: Text, kind: OneOf('task', 'paper'), form: Nullable(Text), level: Nullable(Text), prefill: Anything, papers: Type.Array(Strict({ kind: Text, title: Text })) });

export const PreviewAnswer = Strict({
  standsAt: Nullable(Place),
  next: Nullable(Next),
  endOfPast: Nullable(Text),
  acts: Type.Array(Strict({ act: Text, name: Text, articles: Type.Array(Text), happenedOn: Day, doneBy: Text })),
  deadlines: Type.Array(Strict({ key: Text, name: Text, article: Text, startedOn: Day, dueOn: Day, status: OneOf('running', 'met', 'breached', 'ended'), metOn: Nullable(Day) })),
  breaches: Type.Array(Text),
  refusal: Nullable(Strict({ title: Text, article: Nullable(Text), errors: Type.Array(Strict({ path: Text, message: Text })) })),
});

const summary = {
  id: Uuid, procedure: Text, applicationType: Text, personName: Text, standsAt: Place, steps: Type.Integer(), reason: Text, status: Status, proposedById: Text, proposedByName: Text, proposedAt: Instant,
  decidedByName: Nullable(Text), decidedAt: Nullable(Instant), decisionNote: Nullable(Text), caseId: Nullable(Uuid), caseNo: Nullable(Text),
};
export const OpeningList = Strict({ openings: Type.Array(Strict(summary)) });
export const OpeningDetail = Strict({
  ...summary,
  application: Anything,
  entered: Type.Array(Strict({ process: Text, element: Text, name: Text, happenedOn: Day, doneBy: Nullable(Text), data: Anything, papers: Type.Array(PastPaper) })),
  simulatedOn: Nullable(Day),
});
