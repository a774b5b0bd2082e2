import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { cleanFileName } from '../files/clean-file-name.ts';
import { readContent } from '../files/read-content.ts';
import { readPersonFile } from '../persons/read-person-file.ts';
import type { PersonRecord } from '../persons/person-reach.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import { findArchiveNumber } from './archive-number.ts';
import type { PersonContent } from './person-contents.ts';
import { personContents } from './person-contents.ts';
import type { Deps } from './read-archive-book.ts';
import { MOST_BYTES, refuseTooLarge } from './read-archive-book.ts';

const EXTENSIONS: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The whole file of a person as a package that tells by itself whether anything in it has been altered: a ZIP in the BagIt layout (RFC 8493) with
 * the files, `data/metadata.json` that says what they are, and the SHA-256 of everything.
 * @throws Problem archive-too-large, file-missing
 */
export async function packPersonArchive({ db, dataDir }: Pick<Deps, 'db' | 'dataDir'>, person: PersonRecord, scope: CaseScope, today: string, most = MOST_BYTES): Promise<Uint8Array> {
  const contents = await personContents(db, person.id, scope);
  await refuseTooLarge(db, contents, most);
  const data: Record<string, Uint8Array> = {};
  const files: object[] = [];
  for (const [index, content] of contents.entries()) {
    const path = pathOf(index, content);
    if (path !== null && content.sha256 !== null) data[path] = await readContent(dataDir, content.sha256);
    const { caseNo, title, numberText, madeBy, date, state, mediaType, sha256 } = content;
    files.push({ path, caseNo, title, numberText, madeBy, date, state, mediaType, sha256 });
  }
  const { person: about, ...file } = await readPersonFile(db, person, scope);
  const archiveNo = await findArchiveNumber(db, { county_code: person.registered_county, person_id: person.id });
  data['data/metadata.json'] = strToU8(JSON.stringify({ archiveNo, packedOn: today, person: { ...about, maskedIdNumber: undefined, idNumber: person.id_number }, register: { certificates: file.certificates, relations: file.relations, payers: file.payers, pensions: file.pensions }, cases: file.cases, deliveries: file.deliveries, files }, null, 2));
  return zipSync(bagOf(data, { archiveNo, today }), { level: 0, mtime: new Date(`${today}T00:00:00Z`) });
}

const pathOf = (index: number, { title, sha256, mediaType }: PersonContent): string | null =>
  sha256 === null ? null : `data/files/${String(index + 1).padStart(4, '0')}-${cleanFileName(title)}.${EXTENSIONS[mediaType ?? ''] ?? 'bin'}`;

function bagOf(data: Record<string, Uint8Array>, { archiveNo, today }: { archiveNo: string | null; today: string }): Record<string, Uint8Array> {
  const octets = Object.values(data).reduce((sum, bytes) => sum + bytes.length, 0);
  const tags: Record<string, Uint8Array> = {
    'bagit.txt': strToU8('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    'bag-info.txt': strToU8(`External-Identifier: ${archiveNo ?? ''}\nBagging-Date: ${today}\nPayload-Oxum: ${octets}.${Object.keys(data).length}\n`),
    'manifest-sha256.txt': strToU8(manifestOf(data)),
  };
  return { ...tags, 'tagmanifest-sha256.txt': strToU8(manifestOf(tags)), ...data };
}

const manifestOf = (files: Record<string, Uint8Array>): string => Object.entries(files).map(([path, bytes]) => `${sha256Of(bytes)}  ${path}\n`).join('');
