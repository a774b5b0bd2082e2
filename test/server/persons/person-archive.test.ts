import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { verifyPackage } from '../../../domain/archives/verify-package.ts';
import { createBrowserPool } from '../../../domain/rendering/index.ts';
import { readPersonBook } from '../../../domain/archives/read-person-book.ts';
import { storeContent } from '../../../domain/files/store-content.ts';
import type { PersonRecord } from '../../../domain/persons/person-reach.ts';
import { samplePdf } from '../../../scripts/demo/sample-files.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let county: Browser;
let first: MadeCase;
let personId: string;

/** Two cases of one person in one county, a third in another; every file of them a real PDF. */
beforeAll(async () => {
  t = await testApp();
  county = await signIn(t, 'county1');
  first = await makeCase(t.db, t.deps.config.dataDir, '449901', '测试档案');
  const [second, third] = [await makeCase(t.db, t.deps.config.dataDir, '449901', '测试档案二'), await makeCase(t.db, t.deps.config.dataDir, '449902', '测试档案三')];
  personId = ((await t.db('cases').where({ id: first.id }).first('person_id')) as { person_id: string }).person_id;
  await t.db('cases').whereIn('id', [second.id, third.id]).update({ person_id: personId });
  for (const [index, { id }] of [first, second, third].entries()) {
    const { sha256 } = await storeContent(t.db, t.deps.config.dataDir, Buffer.from(await samplePdf(`piece ${index + 1}`)), 'application/pdf');
    await t.owner('app.material_files').whereIn('material_id', t.owner('app.materials').where({ case_id: id }).select('id')).update({ sha256 });
    await t.db('documents').where({ case_id: id }).update({ pdf_sha256: sha256 });
  }
});
afterAll(() => t.close());

describe('the package of a person’s file', () => {
  const pack = async (): Promise<Uint8Array> => new Uint8Array((await county.get(`/api/persons/${personId}/archive.zip`)).bytes);

  it('holds what is in the reader’s scope, what it is, and the checksums of all', async () => {
    const bytes = await pack();
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual(['bag-info.txt', 'bagit.txt', 'data/files/0001-书面申请.pdf', 'data/files/0002-材料告知书.pdf', 'data/files/0003-书面申请.pdf', 'data/files/0004-材料告知书.pdf', 'data/metadata.json', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']);
    const metadata = JSON.parse(new TextDecoder().decode(files['data/metadata.json'])) as { person: { idNumber: string }; cases: unknown[]; files: { caseNo: string }[] };
    expect(metadata).toMatchObject({ person: { idNumber: first.idNumber, name: '测试档案' }, cases: [{}, {}], packedOn: '2025-06-10' });
    expect(metadata.files).toHaveLength(4);
    expect(verifyPackage(bytes)).toEqual([]);
    expect(await t.db('audit').where({ action: 'person-archive-downloaded' })).toMatchObject([{ org_code: '449901', detail: { format: 'zip', personId } }]);
  });

  const changes: [string, (files: Record<string, Uint8Array>) => void, string[]][] = [
    ['one byte of a paper', (files) => alter(files, 'data/files/0002-材料告知书.pdf'), ['data/files/0002-材料告知书.pdf 的内容已被改动。']],
    ['one byte of what it says', (files) => alter(files, 'data/metadata.json'), ['data/metadata.json 的内容已被改动。']],
    ['a paper taken out', (files) => void delete files['data/files/0001-书面申请.pdf'], ['缺少 data/files/0001-书面申请.pdf。']],
    ['a paper put in', (files) => void (files['data/files/0009-x.pdf'] = strToU8('x')), ['多出 data/files/0009-x.pdf。']],
    ['a checksum rewritten with the paper', (files) => alter(files, 'manifest-sha256.txt'), ['manifest-sha256.txt 的内容已被改动。']],
    ['no list', (files) => void delete files['manifest-sha256.txt'], ['缺少 manifest-sha256.txt。']],
  ];
  it.each(changes)('tells: %s', async (_what, change, faults) => {
    const files = unzipSync(await pack());
    change(files);
    expect(verifyPackage(zipSync(files))).toEqual(expect.arrayContaining(faults));
  });

  it('tells when it is cut', async () => expect(verifyPackage((await pack()).subarray(0, 500))).toEqual(['压缩包已损坏，打不开。']));
});

function alter(files: Record<string, Uint8Array>, path: string): void {
  const bytes = files[path] as Uint8Array;
  // The last sign of a line of a list stands for its path; one of the first is of the checksum.
  bytes[3] = (bytes[3] as number) ^ 1;
}

describe('the person’s file as one book', () => {
  it('is the list of contents and then every piece of the cases in scope', async () => {
    const pool = createBrowserPool({ size: 1 });
    try {
      const person = (await t.db<PersonRecord>('persons').where({ id: personId }).first()) as PersonRecord;
      const bound = (counties: readonly string[]) => readPersonBook({ db: t.db, dataDir: t.deps.config.dataDir, browser: pool }, person, (query) => void query.whereIn('cases.county_code', [...counties]), '2025-06-10');
      const [one, all] = [await PDFDocument.load(await bound(['449901'])), await PDFDocument.load(await bound(['449901', '449902']))];
      expect(all.getPageCount() - one.getPageCount()).toBe(2);
      expect(one.getPageCount()).toBe(5);
    } finally {
      await pool.close();
    }
  });
});

describe('the person’s page', () => {
  it('shows every case in scope, the number masked, and is written down once', async () => {
    const answer = await county.get(`/api/persons/${personId}/file`);
    expect(answer.json()).toMatchObject({ person: { name: '测试档案', maskedIdNumber: expect.stringContaining('***') }, cases: [{}, {}], papers: [{ caseId: expect.any(String) }, {}] });
    expect(answer.json<{ cases: unknown[] }>().cases).toHaveLength(2);
    expect(answer.body).not.toContain(first.idNumber);
    await county.get(`/api/persons/${personId}/file`);
    expect(await t.db('audit').where({ action: 'view-person', actor_id: (await t.db('users').where({ login: 'county1' }).first('id') as { id: string }).id })).toHaveLength(1);
    expect((await county.get(`/api/cases/${first.id}`)).json()).toMatchObject({ person: { id: personId } });
  });

  it('gives the whole number for a reason, and keeps who asked', async () => {
    const reveal = (body: object) => county.send('POST', `/api/persons/${personId}/id-number`, body);
    expect((await reveal({ reason: 'other' })).statusCode).toBe(422);
    expect((await reveal({ reason: 'verify-identity' })).json()).toEqual({ idNumber: first.idNumber });
    expect(await t.db('person_reveals').where({ person_id: personId })).toMatchObject([{ case_id: null, reason: 'verify-identity', org_code: '449901' }]);
    expect(await t.db('audit').where({ action: 'id-number-revealed' })).toMatchObject([{ chain: 'admin:persons', detail: { personId } }]);
    const other = await signIn(t, 'administrator');
    expect((await other.send('POST', `/api/persons/${personId}/id-number`, { reason: 'verify-identity' })).statusCode).toBe(403);
  });

  it('stops a user who opens more persons than anybody works on', async () => {
    const eager = await testApp({ deps: { casesPerHour: 2 } });
    try {
      const browser = await signIn(eager, 'county1');
      const made = [];
      for (const name of ['测试一', '测试二', '测试三']) made.push(await makeCase(eager.db, eager.deps.config.dataDir, '449901', name));
      const persons = (await eager.db('cases').whereIn('id', made.map(({ id }) => id)).pluck('person_id')) as string[];
      const answers = [];
      for (const id of [...persons, persons[0] as string]) answers.push((await browser.get(`/api/persons/${id}/file`)).statusCode);
      expect(answers).toEqual([200, 200, 429, 200]);
    } finally {
      await eager.close();
    }
  });
});
