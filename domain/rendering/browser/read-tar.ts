/** A regular file inside an archive. */
export interface TarFile {
  name: string;
  executable: boolean;
  bytes: Buffer;
}

const BLOCK = 512;
const field = (header: Buffer, start: number, end: number) => header.toString('utf8', start, end).replace(/\0.*$/s, '').trim();

/**
 * Reads the regular files of a plain ustar archive; folders are skipped.
 * @throws on links and on names that lead out of the folder: the archives we unpack have none.
 */
export function readTar(archive: Buffer): TarFile[] {
  const files: TarFile[] = [];
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    const name = field(header, 0, 100);
    if (name === '') break;
    const size = Number.parseInt(field(header, 124, 136) || '0', 8);
    const type = String.fromCharCode(header.readUInt8(156));
    if (type === '0' || type === '\0') {
      if (name.startsWith('/') || name.split('/').includes('..')) throw new Error(`tar: name leads outside: ${name}`);
      const mode = Number.parseInt(field(header, 100, 108), 8);
      files.push({ name, executable: (mode & 0o100) !== 0, bytes: archive.subarray(at + BLOCK, at + BLOCK + size) });
    } else if (type === '1' || type === '2') {
      throw new Error(`tar: link not expected: ${name}`);
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
