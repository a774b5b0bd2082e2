import multipart from '@fastify/multipart';
import type { App } from '../../route.ts';

const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** One file a request and nothing else beside it. */
export function registerMultipart(app: App): void {
  app.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: MAX_UPLOAD_BYTES, headerPairs: 20, fieldNameSize: 50 }, throwFileSizeLimit: true });
}
