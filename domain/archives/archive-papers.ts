import type { Knex } from 'knex';
import { categories } from '../../regulations/eligibility/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import type { PaperContext } from '../cases/load-paper-context.ts';
import { paperHead } from '../documents/paper-head.ts';
import type { PaperOrder } from '../documents/paper-order.ts';
import { findProcedure, matterWords } from '../procedures/procedures.ts';
import type { PageListEntry } from '../rendering/index.ts';
import type { PreparedEntry } from './prepared-list.ts';

export interface FiledPage {
  title: string;
  count: number;
}

/** The lines of the page list with the pages that each takes in the file: what the officer has filed, with number and maker from the prepared list. */
export function pageListEntries(pages: readonly FiledPage[], prepared: readonly PreparedEntry[]): PageListEntry[] {
  const left = [...prepared];
  let last = 0;
  return pages.map(({ title, count }) => {
    const index = left.findIndex((entry) => entry.title === title);
    const [known] = index >= 0 ? left.splice(index, 1) : [];
    const from = last + 1;
    last += count;
    return { title, numberText: known?.numberText ?? null, madeBy: known?.madeBy ?? null, date: known?.date ?? null, from, to: last, note: known?.state ?? null };
  });
}

export interface FiledArchive {
  archiveNo: string;
  filedOn: string;
  filedBy: string;
  pages: readonly FiledPage[];
  prepared: readonly PreparedEntry[];
  certificateNumber: string | null;
}

/** 卷宗封面 and 卷内目录 of what a case adds to the person's file (第32、33条). */
export function archivePapers(context: PaperContext, filed: FiledArchive, issuedOn: string): PaperOrder[] {
  const entries = pageListEntries(filed.pages, filed.prepared);
  const dates = entries.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const pages = entries.at(-1)?.to ?? 0;
  const head = paperHead(context, context.county, issuedOn);
  const officeCode = context.county.code;
  return [
    {
      kind: 'archive-cover',
      officeCode,
      data: {
        ...head,
        archiveNo: filed.archiveNo,
        categoryText: categories[context.row.category as keyof typeof categories].name,
        certificateNumber: filed.certificateNumber,
        matter: matterWords[context.row.application_type] ?? null,
        outcome: outcomeOf(context.row),
        from: dates[0] ?? null,
        until: dates.at(-1) ?? null,
        entries: entries.length,
        pages,
        retention: '长期',
        filedOn: filed.filedOn,
        handledBy: filed.filedBy,
        remark: null,
      },
    },
    { kind: 'page-list', officeCode, data: { ...head, archiveNo: filed.archiveNo, entries, pages } },
  ];
}

const ENDINGS: Record<NonNullable<CaseRow['ending']>, string> = { withdrawn: '申请人撤回申请', annulled: '案件撤销', 'applicant-died': '申请人死亡，程序终止' };

/** How the case has ended; its own outcome is only known when the file is closed. */
function outcomeOf(row: CaseRow): string {
  if (row.ending) return ENDINGS[row.ending];
  if (factsOf(row, 'record-examination')['outcome'] === 'died-before') return ENDINGS['applicant-died'];
  return findProcedure(row.procedure).outcomeOf(row);
}

/** What was filed for a case. @throws Error before it was */
export async function filedArchive(trx: Knex.Transaction, caseId: string): Promise<Omit<FiledArchive, 'prepared'>> {
  const archive = (await trx('archives').where({ case_id: caseId }).first('archive_no', 'filed_on', 'pages')) as { archive_no: string; filed_on: string; pages: FiledPage[] } | undefined;
  if (!archive) throw new Error('the case has not been filed');
  const act: { actor_name: string } | undefined = await trx('acts').where({ case_id: caseId, act: 'file-archive', status: 'effective' }).orderBy('recorded_at', 'desc').first('actor_name');
  const certificate: { number: string } | undefined = await trx('certificates').where({ case_id: caseId }).first('number');
  return { archiveNo: archive.archive_no, filedOn: archive.filed_on, filedBy: act?.actor_name ?? '', pages: archive.pages, certificateNumber: certificate?.number ?? null };
}
