import type { FastifyReply } from 'fastify';
import { openFile } from '../../domain/files/open-file.ts';
import type { FoundFile } from '../../domain/queries/find-file.ts';
import { contentDisposition } from './content-disposition.ts';

const SHOWN = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/**
 * Sends stored bytes as what they were found to be, and lets a browser make nothing else of them.
 * A sandbox would keep browsers' PDF viewers from starting; a PDF's own scripts never reach the page's origin.
 */
export async function sendFile(reply: FastifyReply, dataDir: string, file: FoundFile): Promise<FastifyReply> {
  const { stream, size } = await openFile(dataDir, file.sha256);
  const shown = SHOWN.has(file.mediaType);
  const sandbox = file.mediaType === 'application/pdf' ? '' : '; sandbox';
  return reply
    .type(shown ? file.mediaType : 'application/octet-stream')
    .header('content-length', size)
    .header('content-disposition', contentDisposition(shown ? 'inline' : 'attachment', file.fileName))
    .header('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'${sandbox}`)
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .send(stream);
}
