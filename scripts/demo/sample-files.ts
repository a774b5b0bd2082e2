import { PDFDocument } from 'pdf-lib';

/** A real one-page PDF that says what it stands for; it holds no personal data. */
export async function samplePdf(text: string): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const page = file.addPage([595, 842]);
  page.drawText(`SAMPLE ${text}`, { x: 60, y: 760, size: 20 });
  return file.save();
}
