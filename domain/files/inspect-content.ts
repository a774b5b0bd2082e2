import { fileTypeFromBuffer } from 'file-type';
import { Problem } from '../platform/problem.ts';
import { jpegSize, pngSize } from './image-size.ts';

export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

const EXTENSIONS: Record<MediaType, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
};
const MAX_PIXELS = 100_000_000;
/** The end record of a ZIP stands at most this far from the end of a file. */
const ZIP_TAIL = 22 + 65_535;
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');

const refuse = (type: string, title: string): Problem => new Problem({ type, status: 415, title, detail: '只接受 PDF、JPEG、PNG 格式的扫描件或照片。' });

/**
 * Decides by its bytes what a file is, and refuses what is not plainly one of the three kinds.
 * @param declared what the sender says of it: the media type and the file's name
 * @throws Problem unsupported-file, file-type-differs, suspicious-file, image-too-large
 */
export async function inspectContent(bytes: Buffer, declared: { mediaType: string; fileName: string }): Promise<MediaType> {
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (!found || !isAllowed(found)) throw refuse('unsupported-file', '不接受这种格式的文件。');
  const extension = declared.fileName.toLowerCase().split('.').pop() ?? '';
  const says = declared.mediaType.toLowerCase().replace('image/jpg', 'image/jpeg');
  if (says !== found || !EXTENSIONS[found].includes(extension)) throw refuse('file-type-differs', '文件的实际格式与文件名或声明的格式不一致。');
  if (!endsAsItShould(found, bytes) || bytes.subarray(-ZIP_TAIL).includes(ZIP_END)) throw refuse('suspicious-file', '文件不完整，或者夹带了其他内容。');
  const size = found === 'image/png' ? pngSize(bytes) : found === 'image/jpeg' ? jpegSize(bytes) : { width: 1, height: 1 };
  if (!size) throw refuse('suspicious-file', '文件不完整，或者夹带了其他内容。');
  if (size.width * size.height > MAX_PIXELS) throw refuse('image-too-large', '图片的像素过大，请缩小后再上传。');
  return found;
}

const isAllowed = (mime: string): mime is MediaType => Object.hasOwn(EXTENSIONS, mime);

/** A file of a kind that begins at the first byte and has its end mark near the end is not another kind's carrier. */
function endsAsItShould(type: MediaType, bytes: Buffer): boolean {
  switch (type) {
    case 'application/pdf':
      return bytes.toString('latin1', 0, 5) === '%PDF-' && bytes.subarray(-1024).includes('%%EOF');
    case 'image/png':
      return bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND';
    case 'image/jpeg':
      // Some cameras append a few bytes of their own after the end mark.
      return bytes.subarray(-64).includes(Buffer.from([0xff, 0xd9])) && !bytes.subarray(0, 1024).includes('%PDF-');
  }
}
