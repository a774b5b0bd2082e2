import { Type } from '@sinclair/typebox';
import { Day, Level, Nullable, Role, Strict, Uuid } from '../schemas/common.ts';

export const Text = Type.String();
export const Count = Type.Integer();
export const OfficeCode = Type.String({ pattern: '^(\\d{6}|\\d{9})$', description: 'GB/T 2260 / GB/T 10114' });
const typed = (least: number, most: number) => Type.String({ minLength: least, maxLength: most, pattern: least > 0 ? '^[^\\u0000]*\\S[^\\u0000]*$' : '^[^\\u0000]*$' });
export const Reason = typed(2, 500);

const Named = Strict({ code: Text, name: Text });
const details = { name: typed(2, 60), documentWord: typed(1, 20), address: typed(0, 200), phone: typed(0, 60), contact: typed(0, 60) };

export const NewOffice = Strict({ code: Type.String({ maxLength: 20 }), ...details, openedOn: Day });
export const ChangedDetails = Strict({ ...details, validFrom: Day, reason: Reason });
export const Closing = Strict({ closedOn: Day, reason: Reason });
export const MergerBody = Strict({ requestId: Uuid, into: OfficeCode, mergedOn: Day, basis: Reason, comingAlong: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 500 }), receiverId: Nullable(Type.String({ maxLength: 40 })) });

const History = Strict({ validFrom: Day, name: Text, documentWord: Text, address: Text, phone: Text, contact: Text, reason: Text, enteredByName: Nullable(Text) });
export const Office = Strict({
  code: Text, name: Text, level: Level, parentCode: Nullable(Text), documentWord: Text, address: Text, phone: Text, contact: Text, openedOn: Nullable(Day), closedOn: Nullable(Day), closedReason: Nullable(Text),
  successorCode: Nullable(Text), successorName: Nullable(Text), openCases: Count, accounts: Count, history: Type.Array(History),
});
export const Merged = Strict({ fromCode: Text, fromName: Text, intoCode: Text, intoName: Text, mergedOn: Day, basis: Text, proposedByName: Text, approvedByName: Nullable(Text), moved: Type.Record(Text, Count) });

export const Preview = Strict({
  from: Named,
  into: Named,
  blockers: Type.Array(Text),
  cases: Type.Array(Strict({ id: Uuid, caseNo: Text, openTaskNames: Type.Array(Text) })),
  tasks: Type.Array(Strict({ id: Text, name: Nullable(Text), caseNo: Text, assigneeName: Nullable(Text), hasDraft: Type.Boolean() })),
  papers: Type.Array(Strict({ id: Uuid, title: Text, numberText: Text, caseNo: Text, status: Text })),
  deadlines: Type.Array(Strict({ id: Uuid, name: Text, dueOn: Day, caseNo: Text, status: Text })),
  accounts: Type.Array(Strict({ id: Text, login: Text, name: Text, roles: Type.Array(Role), rolesInto: Type.Array(Role), openTasks: Count })),
  receivers: Type.Array(Strict({ id: Text, login: Text, name: Text })),
  series: Type.Array(Strict({ series: Text, year: Count, last: Count })),
  below: Type.Array(Named),
  closedCases: Count,
  persons: Count,
  pensions: Count,
});
