import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { checkBuildTools, checkJava } from '../../scripts/stack/check-prerequisites.ts';
import { createSandbox, writeFakeProgram, type Sandbox } from './run-script.ts';

let sandbox: Sandbox;
let programs: string;

beforeEach(async () => {
  sandbox = await createSandbox();
  programs = join(sandbox.dataDir, 'programs');
  mkdirSync(programs);
});
afterEach(() => sandbox.remove());

const javaSays = (version: string): void => writeFakeProgram(programs, 'java', `echo 'openjdk version "${version}" 2018-10-16' >&2`);
const narrowPath = (): { PATH: string } => ({ PATH: programs });

describe('Java', () => {
  it.each([
    ['11.0.2', '11.0.2'],
    ['1.8.0_402', '1.8.0_402'],
    ['16', '16'],
  ])('%s is refused in one sentence', async (version, shown) => {
    javaSays(version);
    await expect(checkJava(narrowPath())).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining(`现在的 Java 是 ${shown}：请安装 JDK 17`) });
  });

  it.each(['17.0.15', '21', '25.0.1+9'])('%s is taken', async (version) => {
    javaSays(version);
    await expect(checkJava(narrowPath())).resolves.toEqual({ command: 'java', version });
  });

  it('that is missing is told apart from one that is old', async () => {
    await expect(checkJava(narrowPath())).rejects.toThrow('找不到 Java：请安装 JDK 17 或更高版本后重新运行。');
  });

  it('of JAVA_HOME comes before the one on PATH', async () => {
    javaSays('11');
    const home = join(sandbox.dataDir, 'home');
    mkdirSync(join(home, 'bin'), { recursive: true });
    writeFakeProgram(join(home, 'bin'), 'java', `echo 'openjdk version "21.0.1"' >&2`);
    await expect(checkJava({ ...narrowPath(), JAVA_HOME: home })).resolves.toMatchObject({ version: '21.0.1' });
  });
});

describe('building the engine', () => {
  it('needs the compiler', async () => {
    await expect(checkBuildTools(narrowPath())).rejects.toThrow('没有编译器 javac');
  });

  it('needs Maven', async () => {
    writeFakeProgram(programs, 'javac', 'echo javac 17.0.15');
    await expect(checkBuildTools(narrowPath())).rejects.toThrow('找不到 Maven（mvn），而流程引擎需要构建：请安装 Maven 3.8');
  });

  it.each(['3.6.3', '2.2.1'])('refuses Maven %s', async (version) => {
    writeFakeProgram(programs, 'javac', 'echo javac 17.0.15');
    writeFakeProgram(programs, 'mvn', `echo 'Apache Maven ${version} (x)'`);
    await expect(checkBuildTools(narrowPath())).rejects.toThrow(`需要 Maven 3.8 或更高版本，现在是 ${version}`);
  });

  it.each(['3.8.7', '3.9.9', '4.0.0-rc-3'])('takes Maven %s', async (version) => {
    writeFakeProgram(programs, 'javac', 'echo javac 17.0.15');
    writeFakeProgram(programs, 'mvn', `echo 'Apache Maven ${version} (x)'`);
    await expect(checkBuildTools(narrowPath())).resolves.toBe('mvn');
  });
});

it('npm start with an old Java prints the sentence alone, starts nothing and ends with code 1', async () => {
  javaSays('11.0.2');
  // The rest of the system stays as it is; only java is another.
  for (const tool of ['id', 'sh']) symlinkSync(`/usr/bin/${tool}`, join(programs, tool));
  const start = sandbox.run('scripts/start.mjs', [], narrowPath());
  expect(await start.exitCode).toBe(1);
  expect(start.output().trim().split('\n')).toEqual([expect.stringMatching(/^✗ 需要 JDK 17 或更高版本，现在的 Java 是 11\.0\.2：.+ \/ A JDK 17 or newer is needed/)]);
});
