import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { closed, DateText, LongText, orBlank, personalPaper, ShortText } from './common.ts';

const PageNumber = Type.Integer({ minimum: 1, maximum: 99_999 });
const Count = Type.Integer({ minimum: 0, maximum: 99_999 });

/** 卷宗封面 (art. 32, 33): one person, one file. */
export const ArchiveCoverData = Type.Object(
  {
    ...personalPaper,
    archiveNo: orBlank(ShortText),
    categoryText: orBlank(ShortText),
    certificateNumber: orBlank(ShortText),
    /** What the part was made in, e.g. 新办评定残疾等级. */
    matter: orBlank(ShortText),
    outcome: orBlank(ShortText),
    /** First and last date of the papers in it. */
    from: orBlank(DateText),
    until: orBlank(DateText),
    entries: Count,
    pages: Count,
    retention: ShortText,
    filedOn: orBlank(DateText),
    handledBy: orBlank(ShortText),
    remark: orBlank(LongText),
  },
  closed,
);
export type ArchiveCoverData = Static<typeof ArchiveCoverData>;

export const PageListEntry = Type.Object(
  {
    title: ShortText,
    numberText: orBlank(ShortText),
    /** The office or person that made it. */
    madeBy: orBlank(ShortText),
    date: orBlank(DateText),
    /** First and last page of the file. */
    from: orBlank(PageNumber),
    to: orBlank(PageNumber),
    note: orBlank(ShortText),
  },
  closed,
);
export type PageListEntry = Static<typeof PageListEntry>;

/** 卷内目录: every paper in the file with its pages. */
export const PageListData = Type.Object({ ...personalPaper, archiveNo: orBlank(ShortText), entries: Type.Array(PageListEntry, { maxItems: 1000 }), pages: Count }, closed);
export type PageListData = Static<typeof PageListData>;
