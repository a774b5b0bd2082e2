import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePdf, uploadFile } from '../documents/make-paper.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let made: MadeCase;
let county: Browser;
beforeAll(async () => {
  t = await testApp();
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  county = await signIn(t, 'county1');
});
afterAll(() => t.close());

const upload = async (browser = county): Promise<string> => uploadFile(browser, await makePdf(1, randomUUID()), '重扫.pdf');
const replace = async (fileId: string, body: unknown, browser = county) => {
  const about: { version: number } | undefined = await t.db('cases').join('materials as m', 'm.case_id', 'cases.id').join('material_files as f', 'f.material_id', 'm.id').where('f.id', fileId).first('cases.version');
  return browser.send('POST', `/api/material-files/${fileId}/replace`, body, { 'if-match': `"${about?.version ?? 0}"` });
};

it('puts a new file beside the old one, which stays readable', async () => {
  const answer = await replace(made.fileId, { uploadId: await upload(), reason: '原扫描件不清晰' });
  expect(answer.statusCode).toBe(200);
  const { id } = answer.json<{ id: string }>();
  const { materials } = (await county.get(`/api/cases/${made.id}`)).json<{ materials: { files: unknown[] }[] }>();
  expect(materials[0]?.files).toHaveLength(2);
  expect(materials[0]?.files).toEqual(expect.arrayContaining([
    expect.objectContaining({ id: made.fileId, fileName: '申请书.pdf', isReplaced: true, replacesId: null }),
    expect.objectContaining({ id, fileName: '重扫.pdf', isReplaced: false, replacesId: made.fileId, replaceReason: '原扫描件不清晰', scanStatus: 'not-scanned' }),
  ]));
  for (const fileId of [made.fileId, id]) expect((await county.get(`/api/material-files/${fileId}`)).statusCode).toBe(200);
  expect(await t.db('audit').where({ action: 'material-file-replaced', case_id: made.id })).toMatchObject([{ detail: { fileId: made.fileId, newFileId: id } }]);
  expect((await replace(made.fileId, { uploadId: await upload(), reason: '再换' })).json()).toMatchObject({ type: 'already-replaced' });
  expect((await replace(id, { uploadId: await upload(), reason: '再换' })).statusCode).toBe(200);
});

describe('is refused', () => {
  it('without a reason, or with a file that is not there', async () => {
    const other = await makeCase(t.db, t.deps.config.dataDir, '449901');
    expect((await replace(other.fileId, { uploadId: await upload(), reason: ' ' })).json()).toMatchObject({ type: 'reason-missing' });
    expect((await replace(other.fileId, { uploadId: randomUUID(), reason: '换' })).json()).toMatchObject({ type: 'upload-gone' });
    expect((await replace(randomUUID(), { uploadId: await upload(), reason: '换' })).statusCode).toBe(404);
  });

  it.each([['city', 403], ['othercounty', 404], ['auditor', 403]])('to %s', async (login, status) => {
    const other = await makeCase(t.db, t.deps.config.dataDir, '449901');
    expect((await replace(other.fileId, { uploadId: randomUUID(), reason: '换' }, await signIn(t, login))).statusCode).toBe(status);
  });

  it('when the case is closed', async () => {
    const other = await makeCase(t.db, t.deps.config.dataDir, '449901');
    await t.db('cases').where({ id: other.id }).update({ status: 'closed' });
    expect((await replace(other.fileId, { uploadId: await upload(), reason: '换' })).json()).toMatchObject({ type: 'case-not-running' });
  });
});

it('the application itself cannot change a file that was handed in, only add one', async () => {
  for (const change of [{ sha256: 'x' }, { file_name: 'x' }, { round: 9 }, { replaces_id: null }]) {
    await expect(t.db('material_files').where({ id: made.fileId }).update(change)).rejects.toMatchObject({ code: '42501' });
  }
  await expect(t.db('material_files').where({ id: made.fileId }).delete()).rejects.toMatchObject({ code: '42501' });
});
