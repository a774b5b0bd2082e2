import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectDir } from '../../scripts/stack/project-dir.ts';

const web = ['tasklist', 'cockpit', 'modeler', 'portal'];

/** Which top folders each folder may import; its own is always allowed. */
const allowed: Record<string, readonly string[]> = {
  regulations: [],
  // The lint judges diagrams by the law; the registry, which everybody imports, imports nothing (see below).
  processes: ['regulations'],
  forms: [],
  domain: ['regulations', 'processes', 'forms'],
  server: ['domain', 'regulations', 'processes', 'forms'],
  workers: ['domain', 'regulations', 'processes'],
  ui: ['regulations', 'processes', 'forms'],
  ...Object.fromEntries(web.map((app) => [app, ['ui', 'regulations', 'processes', 'forms']])),
};

interface Import {
  file: string;
  from: string;
  to: string;
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/generated/'));
}

function importsOf(top: string): Import[] {
  return sourcesBelow(join(projectDir, top)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) => {
      const target = relative(projectDir, resolve(dirname(file), path as string));
      return { file: relative(projectDir, file), from: top, to: target.split('/')[0] as string };
    }),
  );
}

describe('imports point one way', () => {
  test.each(Object.keys(allowed))('%s imports only what it may', (top) => {
    const wrong = importsOf(top).filter(({ to }) => to !== top && !(allowed[top] as readonly string[]).includes(to));
    expect(wrong).toEqual([]);
  });

  test('the registry of the diagrams imports nothing but its own parts', () => {
    const registry = importsOf('processes').filter(({ file }) => file === 'processes/registry.ts' || file.startsWith('processes/registry/'));
    expect(registry.length).toBeGreaterThan(5);
    expect(registry.filter(({ to }) => to !== 'processes')).toEqual([]);
  });

  test('the rule can fail: there are imports to judge', () => {
    expect(importsOf('server').filter(({ to }) => to === 'domain').length).toBeGreaterThan(20);
  });
});
