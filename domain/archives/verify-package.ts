import { strFromU8, unzipSync } from 'fflate';
import { sha256Of } from './pack-person-archive.ts';

/**
 * What has happened to a package since it was made, a sentence for each file; empty when it is as it was.
 * @param bytes the ZIP; one that cannot be unpacked is one fault
 */
export function verifyPackage(bytes: Uint8Array): string[] {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch {
    return ['压缩包已损坏，打不开。'];
  }
  const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
  const missing = [...lists, 'bagit.txt'].filter((name) => !files[name]);
  if (missing.length > 0) return missing.map((name) => `缺少 ${name}。`);
  const listed = lists.flatMap((name) => strFromU8(files[name] as Uint8Array).split('\n').filter((line) => line !== '').map((line) => ({ hash: line.slice(0, 64), path: line.slice(66) })));
  const known = new Set([...listed.map(({ path }) => path), 'tagmanifest-sha256.txt']);
  return [
    ...listed.flatMap(({ hash, path }) => (!files[path] ? [`缺少 ${path}。`] : sha256Of(files[path]) === hash ? [] : [`${path} 的内容已被改动。`])),
    ...Object.keys(files).filter((path) => !known.has(path)).map((path) => `多出 ${path}。`),
  ];
}
