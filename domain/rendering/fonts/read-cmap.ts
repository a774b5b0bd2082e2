import { brotliDecompressSync } from 'node:zlib';

const KNOWN_TABLES = 63;
const CMAP = 0;
const TRANSFORMED = new Set([10, 11]);

/** Reads the variable-length number of the woff2 format at an offset. @returns [value, next offset]. */
function readBase128(bytes: Buffer, at: number): [number, number] {
  let value = 0;
  let offset = at;
  for (let count = 0; count < 5; count++) {
    const byte = bytes.readUInt8(offset++);
    value = value * 128 + (byte & 0x7f);
    if (!(byte & 0x80)) return [value, offset];
  }
  throw new Error('woff2: number too long');
}

/** Takes a woff2 file apart as far as its (never transformed) table of characters. @returns the bytes of `cmap`. */
function extractCmap(woff2: Buffer): Buffer {
  if (woff2.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a woff2 file');
  const tables = woff2.readUInt16BE(12);
  const compressedLength = woff2.readUInt32BE(20);
  let offset = 48;
  let position = 0;
  let cmap: [number, number] | undefined;
  for (let index = 0; index < tables; index++) {
    const flags = woff2.readUInt8(offset++);
    const known = flags & 0x3f;
    const version = flags >> 6;
    let isCmap = known === CMAP;
    if (known === KNOWN_TABLES) {
      isCmap = woff2.toString('latin1', offset, offset + 4) === 'cmap';
      offset += 4;
    }
    let length: number;
    [length, offset] = readBase128(woff2, offset);
    // glyf and loca are transformed in version 0, every other table in any version but 0.
    if (TRANSFORMED.has(known) ? version === 0 : version !== 0) [length, offset] = readBase128(woff2, offset);
    if (isCmap) cmap = [position, position + length];
    position += length;
  }
  if (!cmap) throw new Error('woff2: no cmap');
  return brotliDecompressSync(woff2.subarray(offset, offset + compressedLength)).subarray(...cmap);
}

function readFormat4(table: Buffer, into: Set<number>): void {
  const segments = table.readUInt16BE(6) / 2;
  for (let index = 0; index < segments; index++) {
    const last = table.readUInt16BE(14 + index * 2);
    const first = table.readUInt16BE(16 + segments * 2 + index * 2);
    const delta = table.readUInt16BE(16 + segments * 4 + index * 2);
    const offsetAt = 16 + segments * 6 + index * 2;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : table.readUInt16BE(offsetAt + offset + (code - first) * 2);
      if (glyph !== 0) into.add(code);
    }
  }
}

function readFormat12(table: Buffer, into: Set<number>): void {
  const groups = table.readUInt32BE(12);
  for (let index = 0; index < groups; index++) {
    const at = 16 + index * 12;
    const first = table.readUInt32BE(at);
    const last = table.readUInt32BE(at + 4);
    for (let code = first; code <= last; code++) into.add(code);
  }
}

/**
 * The characters for which a woff2 file really has a glyph (its stylesheet may promise more).
 * @throws when the file is no woff2 file.
 */
export function readCmap(woff2: Buffer): Set<number> {
  const cmap = extractCmap(woff2);
  const characters = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) readFormat4(table, characters);
    if (format === 12) readFormat12(table, characters);
  }
  return characters;
}
