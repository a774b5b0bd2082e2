import type { Database } from '../database/connect.ts';
import { loadPaperContext } from '../cases/load-paper-context.ts';
import { paperHead } from '../documents/paper-head.ts';
import { readContent } from '../files/read-content.ts';
import { Problem } from '../platform/problem.ts';
import { renderPaper } from '../rendering/index.ts';
import type { BrowserPool, PageListEntry } from '../rendering/index.ts';
import { findArchiveNumber } from './archive-number.ts';
import { bindFront, bindPieces } from './bind-archive.ts';
import type { Piece } from './bind-archive.ts';
import { listContents } from './list-contents.ts';
import type { Content } from './list-contents.ts';

interface Deps {
  db: Database;
  dataDir: string;
  browser: BrowserPool;
}

const NOT_THERE = '本件没有可以装入的文件';

/** What is bound is held in memory, by a process that serves everybody. */
export const MOST_BYTES = 60 * 1024 * 1024;

/**
 * The file of a case as one PDF as it stands now: the cover when it is filed, the list with the page of every piece, then the pieces, pictures on pages of their own.
 * @param most bytes of all pieces together
 * @throws Problem archive-too-large
 */
export async function readArchiveBook({ db, dataDir, browser }: Deps, caseId: string, today: string, most = MOST_BYTES): Promise<Uint8Array> {
  const context = await loadPaperContext(db, caseId, today);
  const contents = await listContents(db, caseId);
  await refuseTooLarge(db, contents, most);
  const head = { ...paperHead(context, context.county, today), numberText: null };
  const bound = await bindPieces(contents.map((content) => () => pieceOf(dataDir, content)), async (index) => {
    const { title, numberText, madeBy, date } = contents[index] as Content;
    return (await renderPaper(browser, 'page-list', { ...head, archiveNo: null, pages: 1, entries: [{ title, numberText, madeBy, date, from: null, to: null, note: NOT_THERE }] })).pdf;
  });
  const entries = numbered(contents, bound.pages);
  const list = await renderPaper(browser, 'page-list', { ...head, archiveNo: await findArchiveNumber(db, context.row), entries, pages: entries.at(-1)?.to ?? 0 });
  return bindFront(bound, [...(await coverOf({ db, dataDir }, caseId)), list.pdf]);
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

async function refuseTooLarge(db: Database, contents: readonly Content[], most: number): Promise<void> {
  const hashes = contents.flatMap(({ sha256 }) => (sha256 ? [sha256] : []));
  const sizes = new Map(((await db('files').whereIn('sha256', hashes).select('sha256', 'size')) as { sha256: string; size: string | number }[]).map(({ sha256, size }) => [sha256, Number(size)]));
  const total = hashes.reduce((sum, hash) => sum + (sizes.get(hash) ?? 0), 0);
  if (total <= most) return;
  throw new Problem({ type: 'archive-too-large', status: 422, title: `卷宗共${megabytes(total)} MB，超过合并下载的上限（${megabytes(most)} MB）。`, detail: '请在“材料”和“文书”中逐件下载。' });
}

function numbered(contents: readonly Content[], pages: readonly number[]): PageListEntry[] {
  let last = 0;
  return contents.map((content, index) => {
    const from = last + 1;
    last += pages[index] ?? 0;
    return { title: content.title, numberText: content.numberText, madeBy: content.madeBy, date: content.date, from, to: last, note: content.sha256 ? content.state : NOT_THERE };
  });
}

const pieceOf = async (dataDir: string, { sha256, mediaType }: Content): Promise<Piece> => ({ mediaType, bytes: sha256 ? await readContent(dataDir, sha256).catch(() => null) : null });

/** The cover that was printed when the case was filed; none before. */
async function coverOf({ db, dataDir }: Pick<Deps, 'db' | 'dataDir'>, caseId: string): Promise<Buffer[]> {
  const cover: { pdf_sha256: string } | undefined = await db('documents').where({ case_id: caseId, kind: 'archive-cover' }).whereNot({ status: 'voided' }).whereNotNull('pdf_sha256').orderBy('round', 'desc').first('pdf_sha256');
  return cover ? [await readContent(dataDir, cover.pdf_sha256)] : [];
}
