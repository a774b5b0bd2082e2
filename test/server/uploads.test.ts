import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentDisposition } from '../../server/files/content-disposition.ts';
import type { Answer } from './support/http-client.ts';
import type { Browser } from './support/browser.ts';
import { signIn } from './support/browser.ts';
import type { MadeCase } from './support/make-case.ts';
import { makeCase } from './support/make-case.ts';
import { sampleJpeg, samplePdf, samplePng, sampleZip } from './support/sample-files.ts';
import type { TestApp } from './support/test-app.ts';
import { testApp } from './support/test-app.ts';

let t: TestApp;
let user: Browser;
let made: MadeCase;
beforeAll(async () => {
  t = await testApp();
  user = await signIn(t, 'county1');
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
});
afterAll(() => t.close());

const part = (field: string, fileName: string, type: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`--boundary\r\nContent-Disposition: form-data; name="${field}"; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`), bytes, Buffer.from('\r\n')]);
const sendParts = (...parts: Buffer[]): Promise<Answer> =>
  user.send('POST', '/api/uploads', Buffer.concat([...parts, Buffer.from('--boundary--\r\n')]), { 'content-type': 'multipart/form-data; boundary=boundary' });
const upload = (fileName: string, type: string, bytes: Buffer): Promise<Answer> => sendParts(part('file', fileName, type, bytes));

describe('an upload', () => {
  it.each([
    ['扫描件.pdf', 'application/pdf', samplePdf()],
    ['照片.JPG', 'image/jpeg', sampleJpeg()],
    ['photo.jpeg', 'image/jpeg', sampleJpeg()],
    ['截图.png', 'image/png', samplePng()],
  ])('%s is kept', async (fileName, mediaType, bytes) => {
    const response = await upload(fileName, mediaType, bytes);
    expect([response.statusCode, response.body]).toEqual([200, expect.any(String)]);
    expect(response.json()).toEqual({ id: expect.any(String), fileName, size: bytes.length, mediaType, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('of the same bytes is kept once and owned twice', async () => {
    const [one, two] = [await upload('a.pdf', 'application/pdf', samplePdf('same')), await upload('b.pdf', 'application/pdf', samplePdf('same'))];
    const { sha256 } = one.json<{ sha256: string }>();
    expect(two.json()).toMatchObject({ sha256, fileName: 'b.pdf' });
    expect(await t.db('files').where({ sha256 })).toHaveLength(1);
    expect(await t.db('uploads').where({ sha256 })).toHaveLength(2);
  });

  it.each([
    ['a web page', 'a.pdf', 'application/pdf', Buffer.from('<html><script>alert(1)</script></html>'), 'unsupported-file'],
    ['SVG', 'a.png', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'unsupported-file'],
    ['a ZIP', 'a.zip', 'application/zip', sampleZip(), 'unsupported-file'],
    ['a ZIP called PDF', 'a.pdf', 'application/pdf', sampleZip(), 'unsupported-file'],
    ['a program', 'a.pdf', 'application/pdf', Buffer.from('\x7fELF\x02\x01\x01'.padEnd(200, '\0'), 'latin1'), 'unsupported-file'],
    ['nothing at all', 'a.pdf', 'application/pdf', Buffer.alloc(0), 'unsupported-file'],
    ['PNG declared as PDF', 'a.pdf', 'application/pdf', samplePng(), 'file-type-differs'],
    ['PDF declared as a page', 'a.pdf', 'text/html', samplePdf(), 'file-type-differs'],
    ['PDF with the name of a page', 'a.pdf.html', 'application/pdf', samplePdf(), 'file-type-differs'],
    ['PDF with a ZIP behind it', 'a.pdf', 'application/pdf', Buffer.concat([samplePdf(), sampleZip()]), 'suspicious-file'],
    ['PNG with a ZIP behind it', 'a.png', 'image/png', Buffer.concat([samplePng(), sampleZip()]), 'suspicious-file'],
    ['JPEG with a ZIP behind it', 'a.jpg', 'image/jpeg', Buffer.concat([sampleJpeg(), sampleZip()]), 'suspicious-file'],
    ['PDF that breaks off', 'a.pdf', 'application/pdf', Buffer.concat([samplePdf().subarray(0, 20), Buffer.alloc(4000, 32)]), 'suspicious-file'],
    ['PNG of 60000 x 60000 pixels', 'a.png', 'image/png', samplePng(60_000, 60_000), 'image-too-large'],
    ['JPEG of 65000 x 65000 pixels', 'a.jpg', 'image/jpeg', sampleJpeg(65_000, 65_000), 'image-too-large'],
  ])('of %s is refused', async (_what, fileName, mediaType, bytes, type) => {
    const before = await t.db('uploads').count('* as n');
    const response = await upload(fileName, mediaType, bytes);
    expect([response.statusCode, response.json<{ type: string }>().type]).toEqual([415, type]);
    expect(await t.db('uploads').count('* as n')).toEqual(before);
  });

  it('of more than 20 MB is refused', async () => {
    const response = await upload('a.pdf', 'application/pdf', Buffer.concat([samplePdf(), Buffer.alloc(20 * 1024 * 1024, 32), Buffer.from('%%EOF')]));
    expect([response.statusCode, response.json<{ title: string }>().title]).toEqual([413, '文件太大，单个文件不得超过20MB。']);
  });

  it('of two files, of a field beside the file, or under another name is refused', async () => {
    const file = part('file', 'a.pdf', 'application/pdf', samplePdf());
    const field = Buffer.from('--boundary\r\nContent-Disposition: form-data; name="ownerId"\r\n\r\nsomebody\r\n');
    expect((await sendParts(field, file)).statusCode).toBe(413);
    expect((await sendParts(part('other', 'a.pdf', 'application/pdf', samplePdf()))).statusCode).toBe(400);
    expect((await user.send('POST', '/api/uploads', {})).statusCode).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\\\temp\\\\scan.pdf', 'scan.pdf'],
    ['a\u202efdp.pdf', 'afdp.pdf'],
    ['<b>.pdf', '_b_.pdf'],
    ['.pdf', '.pdf'],
  ])('called %j is kept as %j', async (sent, kept) => {
    const response = await upload(sent, 'application/pdf', samplePdf());
    expect(response.json()).toMatchObject({ fileName: kept });
  });
});

describe('a file that is read', () => {
  it('comes as what it is, in a cage', async () => {
    const response = await user.get(`/api/material-files/${made.fileId}`);
    expect(response.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(response.bytes.length),
      'content-disposition': `inline; filename="___.pdf"; filename*=UTF-8''${encodeURIComponent('申请书.pdf')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'self'$/),
      'x-frame-options': 'SAMEORIGIN',
    });
  });

  it('with a line break in its name makes no header of its own', async () => {
    const { file_name: before } = (await t.db('material_files').where({ id: made.fileId }).first('file_name')) as { file_name: string };
    await t.owner('app.material_files').where({ id: made.fileId }).update({ file_name: 'a\r\nSet-Cookie: x=1;"\r\n\r\n.pdf' });
    const response = await user.get(`/api/material-files/${made.fileId}`);
    await t.owner('app.material_files').where({ id: made.fileId }).update({ file_name: before });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-disposition']).toBe(`inline; filename="a__Set-Cookie_ x_1______.pdf"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x%3D1%3B%22%0D%0A%0D%0A.pdf`);
    expect(JSON.stringify(response.headers['set-cookie'] ?? [])).not.toContain('x=1');
  });

  it('that is an image is sandboxed', async () => {
    const { sha256 } = (await upload('a.png', 'image/png', samplePng())).json<{ sha256: string }>();
    const before = (await t.db('material_files').where({ id: made.fileId }).first('sha256')) as { sha256: string };
    await t.owner('material_files').where({ id: made.fileId }).update({ sha256 });
    expect((await user.get(`/api/material-files/${made.fileId}`)).headers['content-security-policy']).toContain('sandbox');
    await t.owner('material_files').where({ id: made.fileId }).update(before);
  });

  it('whose bytes are gone is a 503', async () => {
    const sha256 = 'f'.repeat(64);
    await t.db('files').insert({ sha256, size: 1, media_type: 'application/pdf' });
    const before = (await t.db('material_files').where({ id: made.fileId }).first('sha256')) as { sha256: string };
    await t.owner('material_files').where({ id: made.fileId }).update({ sha256 });
    const response = await user.get(`/api/material-files/${made.fileId}`);
    expect([response.statusCode, response.json<{ type: string }>().type]).toEqual([503, 'file-missing']);
    await t.owner('material_files').where({ id: made.fileId }).update(before);
  });

  it.each([
    ['a.pdf\r\nSet-Cookie: session=stolen', "attachment; filename=\"a.pdf__Set-Cookie_ session_stolen\"; filename*=UTF-8''a.pdf%0D%0ASet-Cookie%3A%20session%3Dstolen"],
    ['a"; filename="b.exe', "attachment; filename=\"a__ filename__b.exe\"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe"],
    ["o'brien (1)*.pdf", "attachment; filename=\"o_brien _1__.pdf\"; filename*=UTF-8''o%27brien%20%281%29%2A.pdf"],
    ['\ud800.pdf', "attachment; filename=\"_.pdf\"; filename*=UTF-8''_.pdf"],
  ])('called %j cannot leave its header', (fileName, expected) => {
    const header = contentDisposition('attachment', fileName);
    expect(header).toBe(expected);
    expect(header).not.toMatch(/[\r\n]/);
  });

  it('called with CR and LF in the table is sent all the same', async () => {
    await t.owner('material_files').where({ id: made.fileId }).update({ file_name: 'a\r\nX-Evil: 1.pdf' });
    const response = await user.get(`/api/material-files/${made.fileId}`);
    expect([response.statusCode, response.headers['x-evil']]).toEqual([200, undefined]);
  });
});
