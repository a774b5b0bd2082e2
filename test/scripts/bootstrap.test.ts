import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../scripts/stack/run-command.ts';
import { projectDir } from '../../scripts/stack/project-dir.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ engines: { node: '>=20.19' } }));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

/** These files run before anything is installed, so they are plain JavaScript and are called in a bare Node.js here. */
async function ask(module: string, expression: string): Promise<unknown> {
  const code = `const m = await import(${JSON.stringify(`${projectDir}/scripts/stack/bootstrap/${module}`)}); console.log(JSON.stringify(${expression}))`;
  const { output } = await runCommand(process.execPath, ['--input-type=module', '-e', code], { cwd: project, env: { PATH: process.env['PATH'] } });
  return JSON.parse(output);
}

describe('Node.js', () => {
  it.each([
    ['18.20.4', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.1.0', true],
  ])('%s: new enough is %p', async (version, enough) => {
    const answer = await ask('check-node.mjs', `m.checkNode(${JSON.stringify(project)}, '${version}')`);
    if (enough) expect(answer).toBeNull();
    else expect(answer).toContain(`需要 Node.js 20.19 或更高版本，现在是 ${version}：请安装`);
  });
});

describe('installed packages', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/only-on-another-system': { version: '1.0.0', integrity: 'y', optional: true },
  };
  const a = wanted['node_modules/a'];
  it.each<[string, Record<string, unknown> | null, boolean]>([
    ['complete', { 'node_modules/a': a }, true],
    ['an installation that was cut short (npm writes its list last)', null, false],
    ['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }, false],
    ['the same version with other contents', { 'node_modules/a': { ...a, integrity: 'z' } }, false],
    ['one missing', {}, false],
    ['one too many', { 'node_modules/a': a, 'node_modules/b': a }, false],
  ])('%s', async (_name, installed, complete) => {
    writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    mkdirSync(join(project, 'node_modules'));
    if (installed) writeFileSync(join(project, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
    await expect(ask('installed-dependencies.mjs', `m.dependenciesAreInstalled(${JSON.stringify(project)})`)).resolves.toBe(complete);
  });
});
