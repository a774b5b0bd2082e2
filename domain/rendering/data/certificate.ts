import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { closed, DateText, Grade, LongText, Nature, orBlank, personalPaper, ShortText } from './common.ts';

/** Inside pages of a 伤残人员证 (art. 24, 25); `office` is the issuing authority, `issuedOn` 发证日期. */
export const CertificateData = Type.Object(
  {
    ...personalPaper,
    /** Full title by art. 24, e.g. 中华人民共和国伤残人民警察证. */
    certificateKind: ShortText,
    certificateNumber: orBlank(ShortText),
    nature: orBlank(Nature),
    grade: orBlank(Grade),
    /** Last day of validity; null with `permanent` true: 长期. */
    validUntil: orBlank(DateText),
    permanent: Type.Boolean(),
    /** 变更栏. */
    changes: Type.Array(Type.Object({ happenedOn: orBlank(DateText), text: LongText }, closed), { maxItems: 12 }),
  },
  closed,
);
export type CertificateData = Static<typeof CertificateData>;
