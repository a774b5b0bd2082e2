import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { legalActs } from '../../regulations/acts/index.ts';
import { projectDir } from '../../scripts/stack/project-dir.ts';

const read = (path: string): string => readFileSync(join(projectDir, path), 'utf8');
const foreign = new Set(['node_modules', 'dist', 'data', 'target', '.git', 'generated']);

function documentsIn(folder: string): string[] {
  return readdirSync(join(projectDir, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return foreign.has(entry.name) ? [] : documentsIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const documents = documentsIn('');
const readme = read('README.md');
const packages = JSON.parse(read('package.json')) as { version: string; engines: { node: string }; scripts: Record<string, string> };
const pom = read('engine/pom.xml');

/** Targets of links and pictures, without those that lead out of the project. */
const linksOf = (text: string): string[] =>
  [...text.matchAll(/\]\(<?([^)\s>]+)>?\)/g), ...text.matchAll(/\b(?:src|href)="([^"]+)"/g)].map((match) => match[1] as string).filter((target) => !/^(https?|mailto):/.test(target));

/** As GitHub makes it of a heading: lower case, no punctuation, hyphens for spaces. */
const anchorOf = (heading: string): string => heading.trim().toLowerCase().replace(/[^\p{Letter}\p{Number}\s_-]/gu, '').replace(/\s/g, '-');
const anchorsOf = (path: string): string[] => [...read(path).matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] as string));

describe('every document', () => {
  it('is found', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'docs/architecture.md', 'docs/glossary.md', 'docs/adr/README.md', 'engine/README.md']));
  });

  it.each(documents)('%s has no dead link', (path) => {
    const dead = linksOf(read(path)).filter((target) => {
      const [file = '', anchor] = target.split('#');
      const wanted = file === '' ? path : join(dirname(path), decodeURIComponent(file));
      if (!existsSync(join(projectDir, wanted))) return true;
      return anchor !== undefined && !anchorsOf(wanted).includes(decodeURIComponent(anchor));
    });
    expect(dead).toEqual([]);
  });

  it.each(documents)('%s names no npm script that does not exist', (path) => {
    const named = [...read(path).matchAll(/\bnpm run ([a-z][a-z-]*)/g)].map((match) => match[1] as string);
    expect(named.filter((name) => !(name in packages.scripts))).toEqual([]);
  });

  it.each(documents)('%s names no file under scripts, docs or test that does not exist', (path) => {
    const named = [...read(path).matchAll(/(?<![\w/.-])((?:scripts|docs|test)\/[\w./-]+\.(?:ts|mjs|md|svg|webp))\b/g)].map((match) => match[1] as string);
    const missing = named.filter((name) => !existsSync(join(projectDir, name)) && !existsSync(join(projectDir, dirname(path), name)));
    expect(missing).toEqual([]);
  });
});

describe('the README', () => {
  it.each(['npm start', 'npm test', 'npm run demo', 'npm run serve', 'npm run migrate', 'npm run create-administrator'])('names the command %s', (command) => {
    expect(readme).toContain(command);
  });

  it('asks for the versions that the project asks for, in both languages', () => {
    const node = packages.engines.node.replace('>=', '');
    const java = /<java\.version>(\d+)</.exec(pom)?.[1];
    const maven = /MAVEN_WANTED = \[(\d+), (\d+)\]/.exec(read('scripts/stack/check-prerequisites.ts'))?.slice(1).join('.');
    expect(readme).toContain(`Node.js ≥ ${node}、JDK ≥ ${java}、Maven ≥ ${maven}`);
    expect(readme).toContain(`Node.js ≥ ${node}, a JDK ≥ ${java} and Maven ≥ ${maven}`);
  });

  it('names the ports that are the defaults', () => {
    const ports = [...read('scripts/stack/run/ports.ts').matchAll(/variable: '(\w+)', fallback: (\d+)/g)].map((match) => `\`${match[1]}\`（${match[2]}）`);
    expect(ports).toHaveLength(3);
    for (const port of ports) expect(readme).toContain(port);
  });

  it('names every variable that production requires', () => {
    const settings = read('scripts/stack/production-settings.ts');
    const variables = new Set([...settings.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map((match) => match[1] as string));
    expect(variables.size).toBeGreaterThanOrEqual(6);
    for (const variable of variables) expect(readme).toContain(`\`${variable}\``);
  });

  it('shows acts of the law in its output of the demonstration', () => {
    const output = /```text\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
    const names = [...output.matchAll(/^ {2}\d{4}-\d\d-\d\d {2}(\S+)/gm)].map((match) => match[1] as string).filter((name) => name !== '…');
    const known = new Set(legalActs.map((act) => act.name));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the pictures', () => {
  const pictures = readdirSync(join(projectDir, 'docs/images'));

  it('are small, at most eight and one drawing', () => {
    expect(pictures.filter((name) => name.endsWith('.svg'))).toEqual(['how-a-case-flows.svg']);
    expect(pictures.length).toBeLessThanOrEqual(9);
    for (const name of pictures) expect([name, statSync(join(projectDir, 'docs/images', name)).size < 150_000]).toEqual([name, true]);
  });

  it('are all shown somewhere', () => {
    const all = documents.map(read).join('\n');
    expect(pictures.filter((name) => !all.includes(`images/${name}`))).toEqual([]);
  });
});

describe('the decisions', () => {
  const files = readdirSync(join(projectDir, 'docs/adr')).filter((name) => /^\d/.test(name)).sort();

  it('are numbered without a gap and listed', () => {
    expect(files.map((name) => name.slice(0, 4))).toEqual(files.map((_name, index) => String(index + 1).padStart(4, '0')));
    for (const name of files) expect(read('docs/adr/README.md')).toContain(`](${name})`);
  });

  it.each(files)('%s says context, decision and consequences', (name) => {
    const text = read(`docs/adr/${name}`);
    expect(text).toMatch(new RegExp(`^# ${name.slice(0, 4)} `));
    expect([...text.matchAll(/^## (\w+)$/gm)].map((match) => match[1])).toEqual(['Context', 'Decision', 'Consequences']);
  });
});

describe('versions', () => {
  it('of the engine and of the project are the same', () => {
    expect(/<artifactId>[^<]+<\/artifactId>\s*<version>([^<]+)</.exec(pom.slice(pom.indexOf('</parent>')))?.[1]).toBe(packages.version);
  });

  it('stand in no document, where they would go stale', () => {
    const operaton = /<operaton\.version>([^<]+)</.exec(pom)?.[1] as string;
    expect(documents.filter((path) => read(path).includes(operaton))).toEqual([]);
  });
});
