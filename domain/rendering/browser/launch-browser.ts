import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import type { LocatedBrowser } from './locate-browser.ts';

/** Three walls against the network: no names, a dead proxy (for addresses too), and requests refused in each page. */
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=http://127.0.0.1:9', '--proxy-bypass-list=<-loopback>'];

/** A running browser and the way to be rid of it for good. */
export interface LaunchedBrowser {
  browser: Browser;
  processId: number;
  /** Kills the browser with all its children at once. */
  kill(): void;
  /** Ends the browser (killed when it does not go by itself within 5 s) and removes its profile. */
  dispose(): Promise<void>;
}

const alive = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Profiles are named by the process that owns them; those of dead processes are what a kill left behind. */
async function makeProfile(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  for (const name of await readdir(parent)) {
    const owner = Number.parseInt(name, 10);
    if (Number.isInteger(owner) && !alive(owner)) await rm(join(parent, name), { recursive: true, force: true });
  }
  return mkdtemp(join(parent, `${process.pid}-`));
}

/** Launches a headless browser without network that ends with this process (pipe). @throws when it does not start in 30 s. */
export async function launchBrowser(located: LocatedBrowser, cacheDirectory: string): Promise<LaunchedBrowser> {
  const userDataDir = await makeProfile(join(cacheDirectory, 'profiles'));
  const removeProfile = () => rm(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const browser = await puppeteer
    .launch({
      executablePath: located.executablePath,
      args: [...located.args, ...OFFLINE],
      env: located.env,
      headless: 'shell',
      pipe: true,
      userDataDir,
      timeout: 30_000,
      // The process's own shutdown decides; puppeteer's handlers would exit before the workers have drained.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch(async (error: unknown) => {
      await removeProfile();
      throw error;
    });
  const child = browser.process();
  if (!child?.pid) throw new Error('the browser has no process');
  const processId = child.pid;
  const ended = new Promise<void>((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve())));
  const kill = () => {
    try {
      process.kill(-processId, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  };
  return {
    browser,
    processId,
    kill,
    async dispose() {
      const timer = setTimeout(kill, 5_000);
      // A browser that has died does not answer; its end is enough.
      await Promise.race([browser.close().catch(kill), ended]);
      await ended;
      clearTimeout(timer);
      await removeProfile();
    },
  };
}
