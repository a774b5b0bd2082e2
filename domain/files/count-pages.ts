import { PDFDocument } from 'pdf-lib';
import { Problem } from '../platform/problem.ts';

/** How many pages stored bytes have; a picture is one. @throws Problem unreadable-pdf */
export async function countPages(bytes: Buffer, mediaType: string): Promise<number> {
  if (mediaType !== 'application/pdf') return 1;
  try {
    const pages = (await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false })).getPageCount();
    if (pages > 0) return pages;
  } catch {
    // What the library says of a broken file means nothing to the user.
  }
  throw new Problem({ type: 'unreadable-pdf', status: 422, title: '无法读取该 PDF 的页面，请重新扫描后上传。' });
}
