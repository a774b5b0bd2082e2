import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import type { FileScanner } from './file-scanner.ts';

const LIMIT_MS = 60_000;

/**
 * A scanner that is a program on this machine, called with the file's path as its last argument and without a shell.
 * As clamscan does, it ends with 0 for a clean file and 1 for an infected one; anything else is a failure.
 * @param command program and arguments, separated by blanks, e.g. `clamdscan --no-summary --fdpass`
 */
export function commandScanner(command: string): FileScanner {
  const [program, ...args] = command.trim().split(/\s+/) as [string, ...string[]];
  const scan = (path: string): Promise<'clean' | 'infected'> =>
    new Promise((resolve, reject) => {
      const child = spawn(program, [...args, path], { stdio: 'ignore', timeout: LIMIT_MS, killSignal: 'SIGKILL' });
      child.on('error', reject);
      child.on('exit', (code) => (code === 0 ? resolve('clean') : code === 1 ? resolve('infected') : reject(new Error(`the file scanner ended with ${code ?? 'a signal'}`))));
    });
  return { name: basename(program), scan };
}
