import { setImmediate } from 'node:timers/promises';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { PDFFont } from 'pdf-lib';

/** One piece of the file to be bound; null bytes: it is not there (not printed yet, lost). */
export interface Piece {
  mediaType: string | null;
  bytes: Buffer | null;
}

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 36;

/** What was bound so far, with how many pages each piece takes. */
export interface BoundPieces {
  book: PDFDocument;
  pages: number[];
}

/**
 * Binds the pieces of a person's file one after the other, the pages numbered from 1 on. Each is read when its turn comes, and between two
 * the process may do other work.
 * @param substitute gives the page for a piece that is missing or cannot be read, by its place
 */
export async function bindPieces(pieces: readonly (() => Promise<Piece>)[], substitute: (index: number) => Promise<Uint8Array>): Promise<BoundPieces> {
  const book = await PDFDocument.create();
  const pages: number[] = [];
  for (const [index, read] of pieces.entries()) {
    const before = book.getPageCount();
    const piece = await read();
    if (piece.bytes === null || !(await append(book, piece.bytes, piece.mediaType))) await appendPdf(book, await substitute(index));
    pages.push(book.getPageCount() - before);
    await setImmediate();
  }
  numberPages(book, await book.embedFont(StandardFonts.Helvetica));
  return { book, pages };
}

/** Puts the front (cover and list), which has no page numbers of the file, before the pieces. */
export async function bindFront({ book }: BoundPieces, front: readonly Uint8Array[]): Promise<Uint8Array> {
  let at = 0;
  for (const pdf of front) {
    const source = await PDFDocument.load(pdf, { updateMetadata: false });
    for (const page of await book.copyPages(source, source.getPageIndices())) book.insertPage(at++, page);
  }
  return book.save();
}

/** @returns whether the bytes could be read */
async function append(book: PDFDocument, bytes: Buffer, mediaType: string | null): Promise<boolean> {
  try {
    if (mediaType === 'application/pdf') await appendPdf(book, bytes);
    else await appendPicture(book, bytes, mediaType);
    return true;
  } catch {
    return false;
  }
}

async function appendPdf(book: PDFDocument, bytes: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  // Everything is copied before anything is added: a damaged file leaves no half of itself.
  const pages = await book.copyPages(source, source.getPageIndices());
  if (pages.length === 0) throw new Error('no page');
  for (const page of pages) book.addPage(page);
}

async function appendPicture(book: PDFDocument, bytes: Buffer, mediaType: string | null): Promise<void> {
  const picture = mediaType === 'image/png' ? await book.embedPng(bytes) : await book.embedJpg(bytes);
  const lies = picture.width > picture.height;
  const [width, height] = lies ? [A4.height, A4.width] : [A4.width, A4.height];
  const { width: drawn, height: tall } = picture.scaleToFit(width - 2 * MARGIN, height - 2 * MARGIN);
  book.addPage([width, height]).drawImage(picture, { x: (width - drawn) / 2, y: (height - tall) / 2, width: drawn, height: tall });
}

function numberPages(book: PDFDocument, font: PDFFont): void {
  for (const [index, page] of book.getPages().entries()) {
    const text = String(index + 1);
    page.drawText(text, { x: page.getWidth() - MARGIN / 2 - font.widthOfTextAtSize(text, 11), y: page.getHeight() - MARGIN / 2 - 8, size: 11, font });
  }
}
