import type { Database } from '../database/connect.ts';
import { documentKinds } from '../rendering/document-kinds.ts';
import { templateVersion } from '../rendering/template-version.ts';
import type { Change } from './change.ts';

type Used = { kind: string; template_version: string; title: string; first: Date; papers: string };

const short = (version: string): string => version.slice(0, 12);

/** Which version of its template each kind of paper was issued on, and since when: templates come with a version of the platform, and every paper keeps that of its own. */
export async function templateChanges(db: Database): Promise<Change[]> {
  const used = (await db('documents').groupBy('kind', 'template_version').orderByRaw('min(issued_at)').select('kind', 'template_version', { title: db.raw('max(title)'), first: db.raw('min(issued_at)'), papers: db.raw('count(*)') })) as Used[];
  return documentKinds.flatMap((kind) => {
    const own = used.filter((row) => row.kind === kind);
    return own.map(({ template_version: version, title, first, papers }, index): Change => {
      const before = own[index - 1];
      return { at: first.toISOString(), effectiveOn: null, subject: title, action: before ? '换用新版' : '启用', before: before ? `版本 ${short(before.template_version)}` : null, after: `版本 ${short(version)}${version === templateVersion(kind) ? '（现行）' : ''}，出具 ${papers} 份`, reason: '随平台版本更新', byName: '平台', agreedByName: null };
    });
  });
}
