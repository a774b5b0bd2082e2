import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkBuildTools } from './check-prerequisites.ts';
import { runUntilStopped } from './control/run-until-stopped.ts';
import { startStack } from './control/start-stack.ts';
import { describeLocalStack } from './describe-local-stack.ts';
import { clearLeftBehind } from './processes/clear-left-behind.ts';
import { isProcessName, processNames, type ProcessName } from './processes/process-spec.ts';
import { createProgress } from './progress.ts';
import { projectDir } from './project-dir.ts';
import { lockDataDir } from './run/lock-data-dir.ts';
import { readPorts, requireFreePort, type Ports } from './run/ports.ts';
import type { StackDescription } from './stack-description.ts';
import { UserError } from './user-error.ts';

/**
 * `npm start`: the demonstration on this machine, until Ctrl-C.
 * DATA_DIR (default ./data), SERVER_HOST, SERVER_PORT, ENGINE_PORT and POSTGRES_PORT may be set.
 * @param args `--only postgres,engine` starts just these (for work on the others)
 */
export async function main(args: string[]): Promise<void> {
  const progress = createProgress();
  const only = readOnly(args);
  const dataDir = resolve(process.env['DATA_DIR'] ?? join(projectDir, 'data'));
  const ports = readPorts(process.env);
  if (process.env['DATABASE_URL']) progress.say('演示总是使用内置数据库；DATABASE_URL 只用于 npm run serve');
  const lock = await lockDataDir(dataDir);
  try {
    const serverHost = process.env['SERVER_HOST'] ?? '127.0.0.1';
    const stack = await describeLocalStack({ mode: 'demonstration', dataDir, ports, serverHost, engineOptions: ['-Xmx1g'] });
    await clearLeftBehind(stack, progress.say);
    await requirePorts(only, ports, serverHost);
    if (only.includes('engine') && stack.engine && !existsSync(stack.engine.build.jar)) await checkBuildTools();
    await runUntilStopped(stack, progress, async (supervisor) => {
      await startStack(stack, supervisor, only, progress);
      greet(stack, only);
    });
    progress.say('全部停止，数据已保存');
  } finally {
    lock.release();
  }
}

function readOnly(args: string[]): readonly ProcessName[] {
  const at = args.indexOf('--only');
  if (at < 0) return processNames;
  const wanted = (args[at + 1] ?? '').split(',');
  const wrong = wanted.find((name) => !isProcessName(name));
  if (wrong === undefined) return wanted.filter(isProcessName);
  throw new UserError(`--only 后面应为 ${processNames.join('、')} 中的若干个，现在是“${wrong}”。`, `--only takes some of ${processNames.join(', ')}, not "${wrong}".`);
}

async function requirePorts(only: readonly ProcessName[], ports: Ports, serverHost: string): Promise<void> {
  for (const name of ['server', 'engine', 'postgres'] as const) {
    if (only.includes(name)) await requireFreePort(name, ports[name], name === 'server' ? serverHost : '127.0.0.1');
  }
}

function greet(stack: StackDescription, only: readonly ProcessName[]): void {
  const accounts = join(stack.dataDir, 'accounts.txt');
  const lines = ['', `  已就绪：${only.includes('server') ? stack.serverUrl : only.join('、')}`];
  if (existsSync(accounts)) lines.push('', '  登录账号（演示用，均为虚构）：', ...readFileSync(accounts, 'utf8').trimEnd().split('\n').map((line) => `    ${line}`));
  lines.push('', `  数据目录：${stack.dataDir}　日志：${stack.logDir}`, '  按 Ctrl-C 停止；数据会保留。', '');
  console.log(lines.join('\n'));
}
