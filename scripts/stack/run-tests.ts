import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateGuard } from './build/generate-guard.ts';
import { compileValidators } from './build/compile-validators.ts';
import { createProgress } from './progress.ts';
import { projectDir } from './project-dir.ts';
import { runCommand } from './run-command.ts';

type Counts = { passed: number; failed: number; skipped: number };
type Result = { code: number; counts: Counts };

/**
 * `npm test`: generated sources, type check (when everything is run), then jest; its last line is `N passed, N failed`. What fails outside of
 * the tests (types, a process that would not end) counts as one failure more. When everything is run, the suites that need no running
 * process go beside those that wait for the stack most of their time.
 * @param args for jest, e.g. paths
 * @returns the exit code
 */
export async function main(args: string[]): Promise<number> {
  const progress = createProgress();
  await generateGuard();
  await compileValidators();
  const typesOk = args.length > 0 || (await progress.step('类型检查（tsc）', checkTypes));
  const runs = args.length > 0 ? [args] : [['--selectProjects', 'stack'], ['--selectProjects', 'pure']];
  const results = await runAll(runs);
  if (!typesOk) console.log('类型检查没有通过，见上');
  for (const { code, counts } of results) if (code !== 0 && counts.failed === 0) console.log(`jest 以代码 ${code} 结束，虽然没有测试失败：原因见上`);
  const sum = (count: (result: Result) => number): number => results.reduce((total, result) => total + count(result), 0);
  const failed = sum(({ code, counts }) => (code !== 0 && counts.failed === 0 ? 1 : counts.failed)) + (typesOk ? 0 : 1);
  const skipped = sum(({ counts }) => counts.skipped);
  console.log(`${sum(({ counts }) => counts.passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
}

async function checkTypes(): Promise<boolean> {
  const { code, output } = await runCommand(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit'], { cwd: projectDir });
  if (code !== 0) process.stdout.write(output);
  return code === 0;
}

async function runAll(runs: string[][]): Promise<Result[]> {
  // Jest gets Ctrl-C from the terminal too and stops the test stack; this process waits for it.
  const wait = (): void => undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, wait);
  try {
    return await Promise.all(runs.map(runJest));
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, wait);
  }
}

async function runJest(args: string[]): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'jest-summary-'));
  const summary = join(folder, 'summary.json');
  try {
    const code = await new Promise<number>((resolve) => {
      // A handle that a test forgot must not keep the run from ending: jest is told to leave after the tear-down.
      const options = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', join('node_modules', 'jest', 'bin', 'jest.js'), '--forceExit'];
      const child = spawn(process.execPath, [...options, ...args], {
        cwd: projectDir,
        env: { ...process.env, PLATFORM_TEST_SUMMARY: summary },
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      child.on('close', (exitCode) => resolve(exitCode ?? 1));
    });
    // Without a summary jest did not come as far as the tests.
    const counts = existsSync(summary) ? (JSON.parse(readFileSync(summary, 'utf8')) as Counts) : { passed: 0, failed: 0, skipped: 0 };
    return { code, counts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
