import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readArchiveBook } from '../../../domain/archives/read-archive-book.ts';
import type { BrowserPool } from '../../../domain/rendering/index.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

it('a file that is too large to be bound is refused before anything of it is read, with the way that is left', async () => {
  const made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  const { size } = (await t.db('files as f').join('material_files as m', 'm.sha256', 'f.sha256').where('m.id', made.fileId).first('f.size')) as { size: string | number };
  const bind = (most: number) => readArchiveBook({ db: t.db, dataDir: '/nowhere', browser: undefined as unknown as BrowserPool }, made.id, '2025-06-10', most);
  // The file is there twice: as a material and as the paper's print.
  await expect(bind(2 * Number(size) - 1)).rejects.toMatchObject({ fields: { type: 'archive-too-large', status: 422, detail: expect.stringContaining('逐件下载') } });
  await expect(bind(2 * Number(size))).rejects.not.toMatchObject({ fields: { type: 'archive-too-large' } });
});
