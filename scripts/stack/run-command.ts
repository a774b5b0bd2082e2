import { spawn } from 'node:child_process';

export type CommandResult = { code: number; output: string };

export type CommandOptions = { cwd?: string; env?: NodeJS.ProcessEnv; uid?: number; gid?: number };

/**
 * Runs a program to its end and answers its exit code with what it printed (both streams in order of arrival). A program that is
 * not there answers code 127, one that was ended by a signal 1.
 */
export function runCommand(command: string, args: string[], options: CommandOptions = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
