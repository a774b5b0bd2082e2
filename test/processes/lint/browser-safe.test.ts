import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

/** Every file that a module pulls in, with what it takes from outside of the project. Types are gone before a browser sees them. */
function reach(entry: URL): { files: Set<string>; packages: Set<string> } {
  const [files, packages] = [new Set<string>(), new Set<string>()];
  const open = [entry];
  for (let at = open.pop(); at; at = open.pop()) {
    if (files.has(at.pathname)) continue;
    files.add(at.pathname);
    for (const [, type, from] of readFileSync(at, 'utf8').matchAll(/^(?:import|export) (type )?[^;]*?from '([^']+)';/gm)) {
      if (type !== undefined) continue;
      if (from!.startsWith('.')) open.push(new URL(from!, at));
      else packages.add(from!);
    }
  }
  return { files, packages };
}

it('the lint can run in a browser: nothing of Node, nothing of server or database', () => {
  const root = new URL('../../../', import.meta.url);
  const { files, packages } = reach(new URL('processes/lint/index.ts', root));
  expect([...packages].sort()).toEqual(['moddle-xml', 'saxes']);
  const folders = new Set([...files].map((file) => file.slice(root.pathname.length).split('/')[0]));
  expect([...folders].sort()).toEqual(['processes', 'regulations']);
  expect(files.size).toBeGreaterThan(50);
});
