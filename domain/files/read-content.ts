import { openFile } from './open-file.ts';

/** Reads stored bytes whole. @throws Problem file-missing */
export async function readContent(dataDir: string, sha256: string): Promise<Buffer> {
  const { stream } = await openFile(dataDir, sha256);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
