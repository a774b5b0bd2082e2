import type { FastifyReply } from 'fastify';
import { openFile } from '../../domain/files/open-file.ts';
import type { FoundFile } from '../../domain/queries/find-file.ts';
import { contentDisposition } from './content-disposition.ts';
import { fileHeaders } from './file-headers.ts';

const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** Sends stored bytes as what they were found to be, and lets a browser make nothing else of them. */
export async function sendFile(reply: FastifyReply, dataDir: string, file: FoundFile): Promise<FastifyReply> {
  const { stream, size } = await openFile(dataDir, file.sha256);
  const shown = SHOWN.has(file.mediaType);
  return fileHeaders(reply, shown ? file.mediaType : 'application/octet-stream')
    .header('content-length', size)
    .header('content-disposition', contentDisposition(shown ? 'inline' : 'attachment', file.fileName))
    .send(stream);
}
