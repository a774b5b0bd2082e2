import type { Database } from '../database/connect.ts';
import { readFiles } from '../models/model-files.ts';
import type { FileRef } from '../models/model-files.ts';
import { paperFile } from '../models/model-resources.ts';
import { documentCatalog } from '../rendering/document-catalog.ts';
import { documentKinds } from '../rendering/document-kinds.ts';
import type { DocumentKind } from '../rendering/document-kinds.ts';
import { releasedTemplate, templateVersion } from '../rendering/template-version.ts';
import type { Change } from './change.ts';

/** Papers of a kind on one version of the template, of the cases of one release. */
interface Used {
  kind: string;
  template_version: string;
  release_id: string;
  first: Date;
  papers: string;
}

interface Release {
  id: string;
  deployed_at: Date;
  resources: FileRef[] | null;
  proposal_id: string | null;
  reason: string | null;
  author: string | null;
  approver: string | null;
}

/** A version of a template, when it came and by whom. */
interface Version {
  version: string;
  at: Date;
  papers: number;
  release: Release | null;
}

const short = (version: string): string => version.slice(0, 12);

/**
 * The versions of each kind's template: those that analysts have put live, with who answers for them, and those of the platform on which papers were issued. Every paper
 * keeps that of its own; what was issued on paper before there was a platform has none.
 */
export async function templateChanges(db: Database): Promise<Change[]> {
  const releases = (await db('releases as r')
    .leftJoin('proposals as p', 'p.id', 'r.proposal_id')
    .leftJoin('users as a', 'a.id', 'p.proposed_by')
    .leftJoin('users as b', 'b.id', 'p.decided_by')
    .orderBy('r.deployed_at')
    .select('r.id', 'r.deployed_at', 'r.resources', 'r.proposal_id', 'p.reason', { author: 'a.name', approver: 'b.name' })) as Release[];
  const used = (await db('documents as d')
    .join('cases as c', 'c.id', 'd.case_id')
    .whereNot({ 'd.status': 'on-paper' })
    .groupBy('d.kind', 'd.template_version', 'c.release_id')
    .orderByRaw('min(d.issued_at)')
    .select('d.kind', 'd.template_version', 'c.release_id', { first: db.raw('min(d.issued_at)'), papers: db.raw('count(*)') })) as Used[];
  const versionIn = await versionsOfFiles(db, releases);
  return documentKinds.flatMap((kind) => {
    const current = versionIn(kind, releases.at(-1)) ?? templateVersion(kind);
    const versions = versionsOf(kind, releases, used.filter((row) => row.kind === kind), versionIn);
    return versions.map(({ version, at, papers, release }, index): Change => {
      const before = versions[index - 1];
      const isCurrent = version === current && versions.findLastIndex((each) => each.version === version) === index;
      return {
        at: at.toISOString(), effectiveOn: null, subject: documentCatalog[kind].title, action: before ? '换用新版' : '启用', before: before ? `版本 ${short(before.version)}` : null,
        after: `版本 ${short(version)}${isCurrent ? '（现行）' : ''}，出具 ${papers} 份`,
        reason: release ? release.reason : '随平台版本更新，或者机关自备模板', byName: release?.author ?? '平台', agreedByName: release?.approver ?? null,
      };
    });
  });
}

type VersionIn = (kind: DocumentKind, release: Release | undefined) => string | null;

const fileIn = (kind: DocumentKind, release: Release | undefined): FileRef | undefined => release?.resources?.find(({ name }) => name === paperFile(kind));

/** The version of a kind's template in a release; null for a release that is older than the keeping of such files. */
async function versionsOfFiles(db: Database, releases: readonly Release[]): Promise<VersionIn> {
  const refs = new Map(documentKinds.flatMap((kind) => releases.flatMap((release) => fileIn(kind, release) ?? [])).map((ref) => [ref.sha256, ref]));
  const texts = new Map((await readFiles(db, [...refs.values()])).map(({ bytes }, index) => [[...refs.keys()][index], bytes.toString('utf8')]));
  return (kind, release) => {
    const text = texts.get(fileIn(kind, release)?.sha256);
    return text === undefined ? null : releasedTemplate(kind, text).version;
  };
}

/** The versions of one kind in their order. A paper belongs to the last release of analysts that changed the template before the release of its case, if it was made with that. */
function versionsOf(kind: DocumentKind, releases: readonly Release[], used: readonly Used[], versionIn: VersionIn): Version[] {
  const released: (Version & { place: number })[] = [];
  const own = new Map<string, Version>();
  for (const [place, release] of releases.entries()) {
    const [now, before] = [fileIn(kind, release)?.sha256, fileIn(kind, releases[place - 1])?.sha256];
    if (release.proposal_id !== null && now !== undefined && before !== undefined && now !== before) released.push({ version: versionIn(kind, release) as string, at: release.deployed_at, papers: 0, release, place });
  }
  for (const row of used) {
    const place = releases.findIndex(({ id }) => id === row.release_id);
    const last = released.findLast((each) => each.place <= place);
    const found = last?.version === row.template_version ? last : (own.get(row.template_version) ?? { version: row.template_version, at: row.first, papers: 0, release: null });
    found.papers += Number(row.papers);
    if (found !== last) own.set(row.template_version, found);
  }
  return [...own.values(), ...released].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
