import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unpackBrowser } from './unpack-browser.ts';

const run = promisify(execFile);

/** What is needed to launch the browser: pass all three to the launcher. */
export interface LocatedBrowser {
  executablePath: string;
  args: string[];
  /** The browser's whole environment; nothing of ours (secrets) is handed on. */
  env: Record<string, string>;
}

export interface LocateOptions {
  /** Folder of this user for the unpacked browser; default `$XDG_CACHE_HOME` or `~/.cache`, then `veterans-process-platform`. */
  cacheDirectory?: string;
  /** Read for BROWSER_PATH (the system's browser instead of the packaged one), BROWSER_SANDBOX=off, PATH. */
  environment?: NodeJS.ProcessEnv;
}

/** @returns the folder in which unpacked browsers and profiles are kept when none is given. */
export function defaultCacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  return join(environment.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'veterans-process-platform');
}

/** A bare Debian lacks libnspr4.so and its family; only an attempt tells. */
async function startsAlone(executablePath: string, env: Record<string, string>): Promise<boolean> {
  return run(executablePath, ['--version'], { env, timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

/**
 * Finds a browser for papers and for browser tests: the packaged headless Chromium, unpacked when needed, or the one
 * that BROWSER_PATH names. The sandbox is off for root only (Chromium refuses it there) and with BROWSER_SANDBOX=off.
 */
export async function locateBrowser(options: LocateOptions = {}): Promise<LocatedBrowser> {
  const environment = options.environment ?? process.env;
  const cacheDirectory = options.cacheDirectory ?? defaultCacheDirectory(environment);
  const unpacked = await unpackBrowser(cacheDirectory);
  const executablePath = environment.BROWSER_PATH || unpacked.executablePath;
  const env: Record<string, string> = {
    PATH: environment.PATH ?? '/usr/bin:/bin',
    HOME: cacheDirectory,
    TZ: 'Asia/Shanghai',
    LANG: 'C.UTF-8',
    FONTCONFIG_FILE: unpacked.fontConfig,
  };
  if (!(await startsAlone(executablePath, env))) env.LD_LIBRARY_PATH = unpacked.libraryPath;
  const args = ['--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--no-first-run', '--no-default-browser-check'];
  if (process.getuid?.() === 0 || environment.BROWSER_SANDBOX === 'off') args.push('--no-sandbox');
  return { executablePath, args, env };
}
