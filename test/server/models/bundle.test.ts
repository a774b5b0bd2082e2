import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sha256Of } from '../../../domain/models/model-files.ts';
import type { Answer } from '../support/http-client.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { sendFile, shippedRelease } from './support.ts';

let t: TestApp;
let analyst: Browser;
let exported: Buffer;
beforeAll(async () => {
  t = await testApp();
  const release = await shippedRelease(t);
  analyst = await signIn(t, 'analyst');
  exported = (await analyst.get(`/api/model/releases/${release}/bundle`)).bytes;
});
afterAll(() => t.close());

interface Manifest {
  format: string;
  files: { name: string; sha256: string }[];
}
const send = (zip: Uint8Array): Promise<Answer> => sendFile(analyst, '/api/model/bundles', 'bundle.zip', Buffer.from(zip));
/** The exported bundle with some files changed, and a manifest that says so, unless that is changed too. */
function bundleWith(files: Record<string, Uint8Array>, manifest?: Partial<Manifest>): Uint8Array {
  const entries = { ...unzipSync(new Uint8Array(exported)), ...files };
  const listed = Object.entries(entries).filter(([name]) => name !== 'manifest.json').map(([name, bytes]) => ({ name, sha256: sha256Of(Buffer.from(bytes)) }));
  return zipSync({ ...entries, 'manifest.json': strToU8(JSON.stringify({ format: 'veterans-process-bundle/1', files: listed, ...manifest })) });
}
const notice = (): string => strFromU8(unzipSync(new Uint8Array(exported))['public-notice.bpmn'] as Uint8Array);
const hostile = readFileSync(new URL('../../processes/guard-fixtures/hostile/script-task.bpmn', import.meta.url));

describe('an exported release', () => {
  it('holds every file with its hash', () => {
    const entries = unzipSync(new Uint8Array(exported));
    const { files } = JSON.parse(strFromU8(entries['manifest.json'] as Uint8Array)) as Manifest;
    expect(files.map(({ name }) => name).sort()).toEqual(Object.keys(entries).filter((name) => name !== 'manifest.json').sort());
    for (const { name, sha256 } of files) expect(sha256Of(Buffer.from(entries[name] as Uint8Array))).toBe(sha256);
  });

  it('comes back without a change: no draft', async () => expect((await send(exported)).json()).toEqual({ drafts: [] }));

  it('with one file changed becomes one draft', async () => {
    const answer = await send(bundleWith({ 'public-notice.bpmn': strToU8(notice().replace('name="张贴公示"', 'name="张贴公示书"')) }));
    expect([answer.statusCode, answer.json()]).toEqual([201, { drafts: [{ id: expect.any(String), resource: 'public-notice.bpmn' }] }]);
  });
});

describe('a bundle is refused', () => {
  const cases: [string, () => Uint8Array, string][] = [
    ['that is no zip', () => strToU8('nothing'), '文件不是有效的流程包。'],
    ['that is empty', () => zipSync({}), '包内没有清单'],
    ['without a manifest', () => zipSync({ 'public-notice.bpmn': strToU8(notice()) }), '包内没有清单'],
    ['with a manifest that cannot be read', () => bundleWith({}, { format: 'other' }), '包内清单无法读取。'],
    ['with a file that is not as listed', () => bundleWith({}, { files: [{ name: 'public-notice.bpmn', sha256: '0'.repeat(64) }] }), '校验值不符'],
    ['with a listed file that is not there', () => { const { 'archive.bpmn': _, ...rest } = unzipSync(new Uint8Array(exported)); return zipSync(rest); }, '不在包内'],
    ['with a name that leads out of the folder', () => bundleWith({ '../../server/main.ts': strToU8('x') }), '没有登记的文件'],
    ['with an absolute name', () => bundleWith({ '/etc/passwd': strToU8('x') }), '没有登记的文件'],
    ['with a file that nobody has registered', () => bundleWith({ 'other.bpmn': strToU8(notice()) }), '没有登记的文件'],
    ['that unpacks to very much', () => bundleWith({ 'public-notice.bpmn': new Uint8Array(50_000_000) }), '太大'],
  ];
  it.each(cases)('%s', async (_, zip, words) => {
    const answer = await send(zip());
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([422, 'bundle-refused']);
    expect(answer.json<{ detail: string }>().detail).toContain(words);
  });

  it('with a hostile file in it, by the guard', async () => {
    const answer = await send(bundleWith({ 'public-notice.bpmn': new Uint8Array(hostile) }));
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([422, 'model-hostile']);
  });
});
