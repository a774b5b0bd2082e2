import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { checkBuildTools, type Java } from '../check-prerequisites.ts';
import { clearLeftBehind } from '../processes/clear-left-behind.ts';
import { ownedBy } from '../processes/spawn-process.ts';
import type { Progress } from '../progress.ts';
import { projectDir } from '../project-dir.ts';
import { runCommand } from '../run-command.ts';
import { waitForLock } from '../run/lock.ts';
import { UserError } from '../user-error.ts';
import { generateGuard } from './generate-guard.ts';
import { hashFiles } from './hash-files.ts';
import { pruneBuilds } from './prune-builds.ts';

/** The engine ready to run: a folder with the small jar and `lib/`, and where its class-data archive is or will be. */
export type EngineBuild = { directory: string; jar: string; archive: string };

const buildsDir = join(projectDir, 'dist', 'engine');

/** Where the build of the present sources is or will be. Builds are kept by the hash of their sources. */
export async function locateEngine(java: Java): Promise<EngineBuild> {
  await generateGuard();
  const directory = join(buildsDir, hashFiles(projectDir, ['engine']));
  return { directory, jar: join(directory, 'process-engine.jar'), archive: join(directory, `classes-${java.version}.jsa`) };
}

/**
 * Builds the engine by Maven unless the build is there, and unpacks the jar (an unpacked one starts faster and can use a class-data
 * archive). Two starts at once wait for each other.
 * @throws UserError when Maven or the JDK is missing or the build fails
 */
export async function buildEngine({ directory, jar }: EngineBuild, java: Java, progress: Progress): Promise<void> {
  if (existsSync(jar)) {
    dropOldArchives(directory);
    return utimesSync(directory, new Date(), new Date());
  }
  const maven = await checkBuildTools();
  mkdirSync(buildsDir, { recursive: true });
  const lock = await waitForLock(join(buildsDir, 'build.lock'), (owner) => progress.say(`另一个进程（pid ${owner.pid}）正在构建流程引擎，等待它完成`));
  try {
    // A Maven of a start that was killed may still write into the same target folder.
    await clearLeftBehind({ dataDir: buildsDir, runDir: join(buildsDir, 'run'), logDir: buildsDir }, progress.say);
    if (!existsSync(jar)) await progress.step('构建流程引擎（Maven）', () => buildInto(directory, maven, java));
    pruneBuilds(buildsDir, 4);
  } finally {
    lock.release();
  }
}

async function buildInto(directory: string, maven: string, java: Java): Promise<void> {
  const engineDir = join(projectDir, 'engine');
  const { code, output } = await runCommand(maven, ['-q', '-B', '-ntp', '-DskipTests', 'package'], { cwd: engineDir, env: { ...process.env, ...ownedBy(buildsDir) } });
  if (code !== 0) {
    process.stderr.write(output.slice(-6000));
    throw new UserError('流程引擎构建失败（原因见上）：请检查 Maven 源的网络或 engine/ 中的改动后重新运行。', 'Building the engine failed (reason above): check the network to the Maven repository or the changes in engine/ and run again.');
  }
  const jar = readdirSync(join(engineDir, 'target')).find((name) => name.endsWith('.jar') && !name.includes('-sources'));
  if (!jar) throw new Error('the Maven build left no jar in engine/target');
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const unpacked = await runCommand(java.command, ['-Djarmode=tools', '-jar', join(engineDir, 'target', jar), 'extract', '--destination', unfinished]);
  if (unpacked.code !== 0) throw new Error(`unpacking the engine failed: ${unpacked.output}`);
  if (jar !== 'process-engine.jar') renameSync(join(unfinished, jar), join(unfinished, 'process-engine.jar'));
  renameSync(unfinished, directory);
}

/** An engine that was ended by others than us leaves its unfinished archive (`classes-17.jsa.8085`, 85 MB); no engine takes an hour to end. */
function dropOldArchives(directory: string): void {
  for (const entry of readdirSync(directory)) {
    const file = join(directory, entry);
    if (/\.jsa\.\d+$/.test(entry) && Date.now() - statSync(file).mtimeMs > 3_600_000) rmSync(file, { force: true });
  }
}
