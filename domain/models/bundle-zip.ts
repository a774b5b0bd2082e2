import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Problem } from '../platform/problem.ts';
import { findResource } from './model-resources.ts';
import type { BundleFile } from './model-files.ts';
import { sha256Of } from './model-files.ts';

/** Larger than any bundle that the guard lets pass; what claims to be larger is not unpacked. */
const LIMITS = { zip: 8_000_000, file: 4_000_000, files: 300 } as const;
const MANIFEST = 'manifest.json';
/** The same files give the same bytes. */
const NO_TIME = new Date('2000-01-01T00:00:00Z');

interface Manifest {
  format: 'veterans-process-bundle/1';
  release: string;
  files: { name: string; sha256: string }[];
}

/** A release as one file: its diagrams, tables, papers and forms, and a manifest with the hash of each. */
export function writeBundleZip(release: string, files: readonly BundleFile[]): Buffer {
  const manifest: Manifest = { format: 'veterans-process-bundle/1', release, files: files.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes) })) };
  const entries = Object.fromEntries([[MANIFEST, strToU8(JSON.stringify(manifest, null, 2))], ...files.map(({ name, bytes }) => [name, new Uint8Array(bytes)] as const)]);
  return Buffer.from(zipSync(entries, { mtime: NO_TIME }));
}

/**
 * The files of a bundle that somebody sends. Nothing is unpacked that has another name than a registered file or claims to be too large.
 * @throws Problem bundle-refused (422)
 */
export function readBundleZip(bytes: Buffer): BundleFile[] {
  if (bytes.length > LIMITS.zip) throw refused('文件太大。');
  let seen = 0;
  const names = new Set<string>();
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(new Uint8Array(bytes), {
      filter: ({ name, originalSize }) => {
        seen += 1;
        if (seen > LIMITS.files) throw refused('包内文件太多。');
        if (name !== MANIFEST && !findResource(name)) throw refused(`包内有本平台没有登记的文件“${name.slice(0, 80)}”。`);
        if (names.has(name)) throw refused(`包内有重复的文件“${name}”。`);
        names.add(name);
        if (originalSize > LIMITS.file) throw refused(`包内文件“${name}”太大。`);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Problem ? error : refused('文件不是有效的流程包。');
  }
  const listed = manifestOf(entries[MANIFEST]);
  const files = Object.entries(entries).filter(([name]) => name !== MANIFEST).map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  for (const { name, bytes: content } of files) if (listed.get(name) !== sha256Of(content)) throw refused(`文件“${name}”与清单的校验值不符。`);
  const missing = [...listed.keys()].find((name) => !files.some((file) => file.name === name));
  if (missing) throw refused(`清单列明的文件“${missing.slice(0, 80)}”不在包内。`);
  return files;
}

function manifestOf(bytes: Uint8Array | undefined): Map<string, string> {
  if (!bytes) throw refused('包内没有清单 manifest.json。');
  try {
    const { format, files } = JSON.parse(strFromU8(bytes)) as Partial<Manifest>;
    if (format !== 'veterans-process-bundle/1' || !Array.isArray(files)) throw new TypeError('another format');
    return new Map(files.map(({ name, sha256 }) => [String(name), String(sha256)]));
  } catch {
    throw refused('包内清单无法读取。');
  }
}

const refused = (detail: string): Problem => new Problem({ type: 'bundle-refused', status: 422, title: '流程包没有导入。', detail });
