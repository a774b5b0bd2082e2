import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { filePath, quarantinePath } from '../../../domain/files/file-path.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import { samplePdf } from '../support/sample-files.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

/** What our own pretended scanner takes for a virus; no real scanner knows it. */
const MARK = 'PRETENDED-VIRUS-OF-THIS-TEST-ONLY';
const folder = mkdtempSync(join(tmpdir(), 'scanner-'));
const command = join(folder, 'pretended-scanner');
const fails = join(folder, 'fail');

let t: TestApp;
let county: Browser;
let withScanner: { config: TestApp['deps']['config'] };
beforeAll(async () => {
  writeFileSync(command, `#!/bin/sh\n[ -e "${fails}" ] && exit 2\ngrep -q "$1" "$2" && exit 1\nexit 0\n`);
  chmodSync(command, 0o700);
  withScanner = { config: { mode: 'test', dataDir: join(folder, 'data'), appDatabaseUrl: '', ownerDatabaseUrl: '', engineUrl: '', engineServerSecret: '', engineWorkerSecret: '', serverHost: '127.0.0.1', serverPort: 1, sessionSecret: 'a secret of this test only, long enough', secureCookies: false, logLevel: 'info', fileScanner: `${command} ${MARK}` } };
  t = await testApp({ deps: withScanner });
  county = await signIn(t, 'county1');
});
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true, force: true });
});

const send = (bytes: Buffer) =>
  county.send('POST', '/api/uploads', Buffer.concat([Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n'), bytes, Buffer.from('\r\n--b--\r\n')]), { 'content-type': 'multipart/form-data; boundary=b' });

it('a clean file is kept, with the verdict', async () => {
  const answer = await send(samplePdf('harmless'));
  expect(answer.statusCode).toBe(200);
  expect(await t.db('files').where({ sha256: answer.json<{ sha256: string }>().sha256 })).toMatchObject([{ scan_status: 'clean', scanner: 'pretended-scanner', scanned_at: t.clock.now() }]);
});

it('an infected file is quarantined and never comes back', async () => {
  const before = await t.db('uploads').count('* as n');
  for (let time = 0; time < 2; time += 1) {
    const answer = await send(samplePdf(MARK));
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([403, 'file-quarantined']);
  }
  const [file] = (await t.db('files').where({ scan_status: 'infected' })) as [{ sha256: string }];
  expect(existsSync(filePath(t.deps.config.dataDir, file.sha256))).toBe(false);
  expect(existsSync(quarantinePath(t.deps.config.dataDir, file.sha256))).toBe(true);
  expect(await t.db('uploads').count('* as n')).toEqual(before);
});

it('a file that is found infected later is not served any more', async () => {
  const made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  expect((await county.get(`/api/material-files/${made.fileId}`)).statusCode).toBe(200);
  const { sha256 } = (await t.db('material_files').where({ id: made.fileId }).first('sha256')) as { sha256: string };
  await t.db('files').where({ sha256 }).update({ scan_status: 'infected' });
  const answer = await county.get(`/api/material-files/${made.fileId}`);
  expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([403, 'file-quarantined']);
});

it('a scanner that fails lets nothing through', async () => {
  writeFileSync(fails, '');
  const before = await t.db('uploads').count('* as n');
  const answer = await send(samplePdf('another harmless'));
  expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([503, 'scan-failed']);
  expect(await t.db('uploads').count('* as n')).toEqual(before);
  rmSync(fails);
  expect((await send(samplePdf('another harmless'))).statusCode).toBe(200);
});
