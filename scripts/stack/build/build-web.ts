import { join } from 'node:path';
import type { Progress } from '../progress.ts';
import { projectDir } from '../project-dir.ts';
import { runCommand } from '../run-command.ts';
import { UserError } from '../user-error.ts';
import { compileValidators } from './compile-validators.ts';
import { whenChanged } from './when-changed.ts';

const sources = ['tasklist', 'cockpit', 'modeler', 'portal', 'ui', 'forms', 'regulations', 'processes', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

/**
 * Builds the web apps into dist/web when their sources have changed.
 * @throws UserError when the build fails; vite's own words are printed before
 */
export async function buildWeb(progress: Progress): Promise<void> {
  await compileValidators();
  await whenChanged('web', sources, 'dist/web', () => progress.step('构建网页（vite）', runVite));
}

async function runVite(): Promise<void> {
  const { code, output } = await runCommand(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: projectDir,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (code === 0) return;
  process.stderr.write(output.slice(-6000));
  throw new UserError('网页构建失败（原因见上）：请改正后重新运行。', 'Building the web apps failed (reason above): correct it and run again.');
}
