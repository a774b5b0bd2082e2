import { Type } from '@sinclair/typebox';
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';

const Text = Type.String();
export const PaperStatus = OneOf('issued', 'rendered', 'sealed', 'scanned', 'served', 'voided', 'on-paper');
const Link = Strict({ id: Uuid, numberText: Text });
const Mode = OneOf('registered-mail', 'signed-receipt');

export const Paper = Strict({
  id: Uuid,
  caseId: Uuid,
  caseNo: Text,
  kind: Text,
  title: Text,
  numberText: Text,
  round: Type.Integer(),
  status: PaperStatus,
  issuedOn: Day,
  officeCode: Text,
  officeName: Text,
  templateVersion: Text,
  hasPdf: Type.Boolean(),
  voidReason: Nullable(Text),
  today: Day,
  copies: Strict({ count: Type.Integer(), stated: Type.Boolean() }),
  isServed: Type.Boolean(),
  replaces: Nullable(Link),
  replacedBy: Nullable(Link),
  draft: Nullable(Strict({ id: Uuid, issuedOn: Day })),
  seal: Nullable(Strict({ method: Text, copies: Type.Integer(), sealedOn: Day, sealedByName: Text, sealedAt: Instant })),
  scans: Type.Array(
    Strict({
      id: Uuid,
      fileName: Text,
      mediaType: Text,
      pages: Type.Integer(),
      status: OneOf('comparing', 'matched', 'rejected'),
      scannedAt: Instant,
      scannedByName: Text,
      comparisons: Type.Array(Strict({ page: Type.Integer(), matches: Type.Boolean(), note: Text, comparedByName: Text, comparedAt: Instant })),
    }),
  ),
  service: Nullable(Strict({ mode: Mode, mailNumber: Nullable(Text), recipient: Text, servedOn: Day, receiptName: Nullable(Text) })),
  deliveries: Type.Array(Strict({ id: Uuid, mode: Mode, recipient: Text, deliveredOn: Day, mailNumber: Nullable(Text) })),
  history: Type.Array(Strict({ at: Instant, action: Text, actorName: Text })),
  steps: Type.Array(OneOf('render', 'seal', 'scan', 'compare', 'serve', 'void', 'draft')),
  canIssueDraft: Type.Boolean(),
});

export const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: '^[^\\u0000]*$' });
export const ShortText = Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' });

export const SealBody = Strict({ copies: Type.Integer({ minimum: 1, maximum: 99 }), sealedOn: Day });
export const ScanBody = Strict({ uploadId: Uuid });
export const CompareBody = Strict({ matches: Type.Boolean(), note: Type.Optional(ShortText) });
export const ServeBody = Strict({
  deliveryId: Type.Optional(Uuid),
  own: Type.Optional(Strict({ mode: Mode, mailNumber: Type.Optional(ShortText), recipient: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\u0000]*$' }), servedOn: Day })),
  receiptUploadId: Type.Optional(Uuid),
});
export const VoidBody = Strict({ reason: Reason });
export const DraftBody = Strict({ issuedOn: Day });
