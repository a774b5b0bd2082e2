import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanFileName } from '../../../domain/files/clean-file-name.ts';
import { filePath, incomingDir } from '../../../domain/files/file-path.ts';
import { storeContent } from '../../../domain/files/store-content.ts';
import { storeUpload } from '../../../domain/files/store-upload.ts';
import { addRound } from '../../../domain/materials/add-round.ts';
import { attachUploads } from '../../../domain/materials/attach-uploads.ts';
import { seedDemonstration } from '../../../server/seed/seed-demonstration.ts';
import type { FreshDatabase } from '../../server/support/fresh-database.ts';
import { freshDatabase } from '../../server/support/fresh-database.ts';
import { makeCase } from '../../server/support/make-case.ts';
import { samplePdf } from '../../server/support/sample-files.ts';
import { testClock } from '../../server/support/test-clock.ts';

let database: FreshDatabase;
const clock = testClock();
const dataDir = mkdtempSync(join(tmpdir(), 'files-test-'));
beforeAll(async () => {
  database = await freshDatabase();
  await seedDemonstration({ db: database.db, clock, config: { mode: 'test', dataDir } });
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

describe('bytes', () => {
  it('lie under their hash, for the server alone', async () => {
    const bytes = samplePdf('stored');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await storeContent(database.db, dataDir, bytes, 'application/pdf')).toEqual({ sha256, size: bytes.length, mediaType: 'application/pdf' });
    const path = filePath(dataDir, sha256);
    expect(path).toBe(join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256));
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('may come twice at once', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => storeContent(database.db, dataDir, samplePdf('twice'), 'application/pdf')));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(readdirSync(incomingDir(dataDir))).toEqual([]);
  });

  it.each([['ENOSPC'], ['EDQUOT']])('that find no room (%s) leave nothing behind and are refused with 503', async (code) => {
    const full = async () => ({
      writeFile: async () => {
        throw Object.assign(new Error('no space left on device'), { code });
      },
      sync: async () => undefined,
      close: async () => undefined,
    });
    const bytes = samplePdf(`full ${code}`);
    await expect(storeContent(database.db, dataDir, bytes, 'application/pdf', full)).rejects.toMatchObject({ fields: { type: 'storage-full', status: 503 } });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(existsSync(filePath(dataDir, sha256))).toBe(false);
    expect(await database.db('files').where({ sha256 })).toEqual([]);
    expect(readdirSync(incomingDir(dataDir))).toEqual([]);
    await expect(storeContent(database.db, dataDir, bytes, 'application/pdf')).resolves.toMatchObject({ sha256 });
  });

  it.each([['../../etc/passwd'], ['a'.repeat(63)], [`${'a'.repeat(63)}/`], ['A'.repeat(64)], ['']])('have no path for %j', (hash) => {
    expect(() => filePath(dataDir, hash)).toThrow('not a SHA-256 hash');
  });
});

it.each([
  ['申请书.pdf', '申请书.pdf'],
  ['/etc/passwd', 'passwd'],
  ['..\\..\\a.pdf', 'a.pdf'],
  ['a\r\nb.pdf', 'ab.pdf'],
  ['gpj.exe\u202e.pdf', 'gpj.exe.pdf'],
  ['"quoted".pdf', '_quoted_.pdf'],
  ['', '未命名'],
  ['..', '未命名'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(120)}.pdf`],
])('a file called %j is kept as %j', (sent, kept) => expect(cleanFileName(sent)).toBe(kept));

describe('uploads', () => {
  const userId = async (login: string): Promise<string> => ((await database.db('users').where({ login }).first('id')) as { id: string }).id;
  const send = async (login: string, text: string): Promise<string> =>
    (await storeUpload(database.db, dataDir, { bytes: samplePdf(text), fileName: `${text}.pdf`, mediaType: 'application/pdf', ownerId: await userId(login), at: clock.now() })).id;
  const item = (caseId: string, uploadIds: string[], round = 1) => ({ caseId, code: 'M02', title: '医疗材料', article: '第14条', uploadIds, round });
  const filesOf = (caseId: string, code: string) =>
    database.db('material_files as f').join('materials as m', 'm.id', 'f.material_id').where({ 'm.case_id': caseId, 'm.code': code }).orderBy(['f.round', 'f.file_name']).select('f.file_name', 'f.round') as Promise<{ file_name: string; round: number }[]>;

  it('become files of a case in one transaction, once', async () => {
    const made = await makeCase(database.db, dataDir, '449901');
    const by = { userId: await userId('county1'), at: clock.now() };
    const ids = [await send('county1', 'one'), await send('county1', 'two')];
    await database.db.transaction((trx) => attachUploads(trx, item(made.id, ids), by));
    expect(await filesOf(made.id, 'M02')).toEqual([{ file_name: 'one.pdf', round: 1 }, { file_name: 'two.pdf', round: 1 }]);
    await expect(database.db.transaction((trx) => attachUploads(trx, item(made.id, ids), by))).rejects.toMatchObject({ fields: { type: 'upload-gone' } });
  });

  it('of somebody else are refused, and the others stay as they were', async () => {
    const made = await makeCase(database.db, dataDir, '449901');
    const by = { userId: await userId('county1'), at: clock.now() };
    const [own, foreign] = [await send('county1', 'own'), await send('county2', 'foreign')];
    await expect(database.db.transaction((trx) => attachUploads(trx, item(made.id, [own, foreign]), by))).rejects.toMatchObject({ fields: { type: 'upload-gone', status: 422 } });
    expect(await filesOf(made.id, 'M02')).toEqual([]);
    expect(await database.db('uploads').whereIn('id', [own, foreign])).toHaveLength(2);
  });

  it('of a supplement are a round of their own', async () => {
    const made = await makeCase(database.db, dataDir, '449901');
    const by = { userId: await userId('county1'), at: clock.now() };
    const supplement = async (text: string): Promise<number> => {
      const id = await send('county1', text);
      return database.db.transaction((trx) => addRound(trx, made.id, [{ code: 'M01', uploadIds: [id] }], by));
    };
    await database.db('materials').where({ case_id: made.id, code: 'M01' }).update({ status: 'missing' });
    expect([await supplement('second'), await supplement('third')]).toEqual([2, 3]);
    expect((await filesOf(made.id, 'M01')).map(({ round }) => round)).toEqual([1, 2, 3]);
    expect(await database.db('materials').where({ case_id: made.id, code: 'M01' }).first()).toMatchObject({ status: 'submitted' });
    await expect(database.db.transaction((trx) => addRound(trx, made.id, [{ code: 'M99', uploadIds: [] }], by))).rejects.toMatchObject({ fields: { type: 'unknown-material' } });
  });
});
