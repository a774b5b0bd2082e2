import { PDFDocument } from 'pdf-lib';
import { issueDocument } from '../../../domain/documents/issue-document.ts';
import type { IssuedDocument } from '../../../domain/documents/issue-document.ts';
import { storeContent } from '../../../domain/files/store-content.ts';
import { samples } from '../../../domain/rendering/samples/sample-data.ts';
import type { Browser } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';

/** A real PDF of so many pages; `mark` makes its bytes its own. */
export async function makePdf(pages: number, mark = ''): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(mark);
  for (let page = 0; page < pages; page += 1) pdf.addPage([595, 842]);
  return Buffer.from(await pdf.save());
}

/** A 结果告知书 of the county, issued in a round of its own; rendered as a PDF of two pages when asked. */
export async function makePaper(t: TestApp, caseId: string, round: number, rendered = true): Promise<IssuedDocument> {
  const issued = await t.db.transaction((trx) => issueDocument(trx, { caseId, kind: 'outcome-notice', round, officeCode: '449901', issuedOn: '2025-06-05', data: samples['outcome-notice'] }, t.clock.now()));
  if (rendered) {
    const { sha256 } = await storeContent(t.db, t.deps.config.dataDir, await makePdf(2, issued.id), 'application/pdf');
    await t.db('documents').where({ id: issued.id }).update({ status: 'rendered', pdf_sha256: sha256, rendered_at: t.clock.now() });
  }
  return issued;
}

/** Sends a file as the upload form does. @returns the upload's id, or the whole answer when it is refused */
export async function uploadFile(browser: Browser, bytes: Buffer, fileName = '扫描件.pdf', type = 'application/pdf'): Promise<string> {
  const head = Buffer.from(`--boundary\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`);
  const answer = await browser.send('POST', '/api/uploads', Buffer.concat([head, bytes, Buffer.from('\r\n--boundary--\r\n')]), { 'content-type': 'multipart/form-data; boundary=boundary' });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<{ id: string }>().id;
}
