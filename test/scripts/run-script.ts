import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearLeftBehind } from '../../scripts/stack/processes/clear-left-behind.ts';
import { projectDir } from '../../scripts/stack/project-dir.ts';
import { findFreePort } from '../../scripts/stack/run/ports.ts';
import { waitUntil } from '../../scripts/stack/wait-until.ts';

/** A start script that runs as a process of its own, as a person at a terminal would run it. */
export type RunningScript = {
  pid: number;
  output(): string;
  /** Waits until its output holds a text; throws with the output when it ends or the deadline passes first. */
  until(text: string, deadlineMs?: number): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  exitCode: Promise<number>;
};

export type Sandbox = { dataDir: string; env: Record<string, string>; run(script: string, args?: string[], env?: Record<string, string>): RunningScript; remove(): Promise<void> };

/** A DATA_DIR and ports of its own; `remove` ends whatever still runs in it. */
export async function createSandbox(): Promise<Sandbox> {
  const dataDir = mkdtempSync(join(tmpdir(), 'platform-script-'));
  chmodSync(dataDir, 0o755);
  const [server, engine, postgres] = await Promise.all([findFreePort(), findFreePort(), findFreePort()]);
  const env = { DATA_DIR: dataDir, SERVER_PORT: String(server), ENGINE_PORT: String(engine), POSTGRES_PORT: String(postgres) };
  const started: RunningScript[] = [];
  return {
    dataDir,
    env,
    run: (script, args = [], more = {}) => {
      const running = runScript(script, args, { ...env, ...more });
      started.push(running);
      return running;
    },
    remove: async () => {
      for (const one of started) one.signal('SIGKILL');
      await Promise.all(started.map((one) => one.exitCode));
      await clearLeftBehind({ dataDir, runDir: join(dataDir, 'run'), logDir: join(dataDir, 'logs') }, () => undefined);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Writes an executable shell script, e.g. a `java` that tells another version. */
export function writeFakeProgram(folder: string, name: string, body: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(folder, name), 0o755);
}

function runScript(script: string, args: string[], env: Record<string, string>): RunningScript {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NODE_OPTIONS|JAVA_HOME|JEST_|.*DATABASE_URL|.*SECRET|ENGINE_URL|PLATFORM_)/.test(name)));
  const child = spawn(process.execPath, [script, ...args], { cwd: projectDir, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  }
  const exitCode = new Promise<number>((resolve) => {
    child.on('close', (code) => {
      ended = true;
      resolve(code ?? -1);
    });
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    until: async (text, deadlineMs = 60_000) => {
      const found = await waitUntil(() => output.includes(text) || ended, { deadlineMs });
      if (!found || !output.includes(text)) throw new Error(`"${text}" did not come; the output:\n${output}`);
    },
    signal: (signal) => {
      if (!ended) child.kill(signal);
    },
    exitCode,
  };
}
