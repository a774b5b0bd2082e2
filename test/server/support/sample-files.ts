/** Small files of the kinds that are sent: just enough of each for what looks at it. */
export const samplePdf = (text = 'sample'): Buffer => Buffer.from(`%PDF-1.7\n%${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`, 'latin1');

export function samplePng(width = 1, height = 1): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', Buffer.alloc(10)), chunk('IEND', Buffer.alloc(0))]);
}

export function sampleJpeg(width = 1, height = 1): Buffer {
  const app0 = Buffer.from([0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0', 'latin1'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app0, frame, scan, Buffer.from([0xff, 0xd9])]);
}

/** An archive with one empty entry. */
export function sampleZip(): Buffer {
  const name = Buffer.from('a.txt');
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(22), Buffer.from([name.length, 0, 0, 0]), name]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.alloc(24), Buffer.from([name.length, 0]), Buffer.alloc(16), name]);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
}
