import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Removes old builds of a folder but the newest `keep`; one of them may still run, its files stay open to it on Unix, but a restart needs them. */
export function pruneBuilds(folder: string, keep: number): void {
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory())
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .slice(keep)
    .forEach((path) => rmSync(path, { recursive: true, force: true }));
}
