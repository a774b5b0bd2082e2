import { join } from 'node:path';
import type { Executor } from '../database/connect.ts';
import { officeTemplate } from '../rendering/index.ts';
import type { DocumentKind, PaperTemplate } from '../rendering/index.ts';

/** Where offices put their own templates, below the data directory. */
const templatesFolder = (dataDir: string): string => join(dataDir, 'templates');

/** The template with which an office prints a kind of paper when it, or one above it, has replaced the shipped one. @throws InvalidTemplate */
export async function findTemplate(db: Executor, dataDir: string, officeCode: string, kind: DocumentKind): Promise<PaperTemplate | undefined> {
  const { rows } = (await db.raw(
    `with recursive up as (
        select code, parent_code, 0 as step from organisations where code = ?
        union all select o.code, o.parent_code, up.step + 1 from organisations o join up on o.code = up.parent_code where up.step < 5)
      select code from up order by step`,
    [officeCode],
  )) as { rows: { code: string }[] };
  return officeTemplate(templatesFolder(dataDir), rows.map(({ code }) => code), kind);
}
