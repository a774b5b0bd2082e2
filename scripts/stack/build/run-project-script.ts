import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../project-dir.ts';
import { runCommand } from '../run-command.ts';

/**
 * Runs a TypeScript script of the project to its end.
 * @param script path from the project folder
 * @throws Error with its output when it fails or is not there
 */
export async function runProjectScript(script: string): Promise<void> {
  if (!existsSync(join(projectDir, script))) throw new Error(`${script} is missing`);
  const { code, output } = await runCommand(process.execPath, ['--import', 'tsx', script], { cwd: projectDir });
  if (code !== 0) throw new Error(`${script} failed: ${output.slice(-4000)}`);
}
