import { Type } from '@sinclair/typebox';
import { Day, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';

const Text = Type.String();
export const HandOver = Strict({
  id: Uuid,
  numberText: Text,
  caseId: Uuid,
  caseNo: Text,
  personName: Text,
  purpose: Text,
  fromCode: Nullable(Text),
  fromName: Text,
  toCode: Nullable(Text),
  toName: Text,
  items: Type.Array(Strict({ name: Text, numberText: Nullable(Text), pages: Nullable(Type.Integer()), note: Nullable(Text) })),
  method: OneOf('in-person', 'registered-mail', 'confidential-mail', 'signed-receipt'),
  mailNumber: Nullable(Text),
  handedOn: Day,
  handedBy: Text,
  receivedOn: Nullable(Day),
  receivedBy: Nullable(Text),
  remark: Text,
  /** whether the one who asks may register the receipt */
  canReceive: Type.Boolean(),
});
export const HandOvers = Strict({ rows: Type.Array(HandOver), total: Type.Integer() });

const Plain = Type.String({ maxLength: 100, pattern: '^[^\\u0000]*$' });
export const Filter = {
  direction: Type.Optional(OneOf('sent', 'received')),
  open: Type.Optional(Type.Boolean()),
  from: Type.Optional(Day),
  until: Type.Optional(Day),
  query: Type.Optional(Plain),
};
export const ReceiptBody = Strict({ receivedOn: Day, receivedBy: Type.String({ minLength: 1, maxLength: 50, pattern: '^[^\\u0000]*$' }), remark: Type.Optional(Type.String({ maxLength: 300, pattern: '^[^\\u0000]*$' })) });
