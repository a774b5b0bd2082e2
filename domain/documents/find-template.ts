import { join } from 'node:path';
import type { Executor } from '../database/connect.ts';
import { paperFile } from '../models/model-resources.ts';
import { releasedText } from '../models/release-files.ts';
import { officeTemplate, paperTemplate, releasedTemplate } from '../rendering/index.ts';
import type { DocumentKind, PaperTemplate } from '../rendering/index.ts';

/** Where offices put their own templates, below the data directory. */
const templatesFolder = (dataDir: string): string => join(dataDir, 'templates');

/** Which paper of whom. */
export interface PaperPlace {
  kind: DocumentKind;
  officeCode: string;
  caseId: string;
}

/** The template with which a paper is printed: that of the office, or of one above it, when they have one of their own; else that of the case's release. @throws InvalidTemplate */
export async function findTemplate(db: Executor, dataDir: string, { kind, officeCode, caseId }: PaperPlace): Promise<PaperTemplate> {
  const { rows } = (await db.raw(
    `with recursive up as (
        select code, parent_code, 0 as step from organisations where code = ?
        union all select o.code, o.parent_code, up.step + 1 from organisations o join up on o.code = up.parent_code where up.step < 5)
      select code from up order by step`,
    [officeCode],
  )) as { rows: { code: string }[] };
  const own = await officeTemplate(templatesFolder(dataDir), rows.map(({ code }) => code), kind);
  return own ?? templateOfCase(db, caseId, kind);
}

/** The template of a kind in the release of a case. */
export async function templateOfCase(db: Executor, caseId: string, kind: DocumentKind): Promise<PaperTemplate> {
  const released = await releasedText(db, caseId, paperFile(kind));
  return released ? releasedTemplate(kind, released.text) : paperTemplate(kind);
}
