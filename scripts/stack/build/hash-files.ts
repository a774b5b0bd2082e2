import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * One hash over the names and contents of files; tells whether something must be built again.
 *
 * @param root folder to which names are relative · @param paths files and folders under it; those that do not exist are left out
 * @param skip folder names that are not entered
 */
export function hashFiles(root: string, paths: string[], skip: string[] = ['target', 'node_modules', 'dist']): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => listFiles(join(root, path), skip)).sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

function listFiles(path: string, skip: string[]): string[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return [];
  if (entry.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((child) => child.isFile() || !skip.includes(child.name))
    .flatMap((child) => listFiles(join(path, child.name), skip));
}
