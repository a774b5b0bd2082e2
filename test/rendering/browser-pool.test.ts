import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createBrowserPool } from '../../domain/rendering/browser/browser-pool.ts';
import type { BrowserPool } from '../../domain/rendering/browser/browser-pool.ts';
import { defaultCacheDirectory, locateBrowser } from '../../domain/rendering/browser/locate-browser.ts';
import { RenderingTimeout } from '../../domain/rendering/browser/time-limit.ts';
import { eventually, listProcesses } from './list-processes.ts';
import { readPdf } from './read-pdf.ts';

const page = (body: string) => `<!doctype html><html lang="zh-CN"><head><title>测试</title><style>@page{size:A4}body{font-family:"Noto Serif SC"}</style></head><body>${body}</body></html>`;
/** Takes the browser many seconds to lay out. */
const heavy = page(`<table>${'<tr><td>一</td><td>二</td><td>三</td></tr>'.repeat(60_000)}</table>`);

let cacheDirectory: string;
const pools: BrowserPool[] = [];
/** A pool that is closed after its test, however that ends. */
const openPool = (size: number): BrowserPool => {
  const pool = createBrowserPool({ size, cacheDirectory });
  pools.push(pool);
  return pool;
};
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));
beforeAll(async () => {
  // Unpacked once for all runs; profiles of this run are apart so that its processes can be told from others.
  const located = await locateBrowser();
  cacheDirectory = await mkdtemp(join(tmpdir(), 'paper-pool-'));
  const unpacked = (await readdir(defaultCacheDirectory())).filter((name) => /^chromium-[\d.]+$/.test(name));
  for (const name of unpacked) await symlink(join(defaultCacheDirectory(), name), join(cacheDirectory, name));
  expect(located.executablePath).not.toBe('');
});
afterAll(async () => {
  expect(await eventually(() => listProcesses(cacheDirectory).length === 0)).toBe(true);
  await rm(cacheDirectory, { recursive: true, force: true });
});

describe('createBrowserPool', () => {
  it('prints more papers at a time than it has pages', async () => {
    const pool = openPool(2);
    const papers = await Promise.all(Array.from({ length: 6 }, (_, index) => pool.render(page(`第${index}份`))));
    const texts = await Promise.all(papers.map(async (pdf) => (await readPdf(pdf)).pages.join('')));
    expect(texts).toEqual(Array.from({ length: 6 }, (_, index) => `第${index}份`));
    await pool.close();
  });

  it('kills a page that takes too long, and goes on', async () => {
    const pool = openPool(1);
    await pool.render(page('先'));
    const started = Date.now();
    await expect(pool.render(heavy, { timeoutMs: 300 })).rejects.toBeInstanceOf(RenderingTimeout);
    expect(Date.now() - started).toBeLessThan(5_000);
    expect((await readPdf(await pool.render(page('后')))).pages).toEqual(['后']);
    await pool.close();
  });

  it('launches the browser again when it is killed while printing', async () => {
    const pool = openPool(1);
    await pool.render(page('先'));
    const first = pool.processId() ?? 0;
    const waiting = pool.render(page(`中${'<p>字</p>'.repeat(3_000)}`));
    process.kill(first, 'SIGKILL');
    expect((await readPdf(await waiting)).pages.join('')).toContain('中');
    expect(pool.processId()).not.toBe(first);
    await pool.close();
  });

  it('leaves neither a process nor a profile after close', async () => {
    const pool = openPool(2);
    await Promise.all([pool.render(page('一')), pool.render(page('二'))]);
    expect(listProcesses(cacheDirectory).length).toBeGreaterThan(0);
    await pool.close();
    expect(listProcesses(cacheDirectory)).toEqual([]);
    expect(await readdir(join(cacheDirectory, 'profiles'))).toEqual([]);
    await expect(pool.render(page('三'))).rejects.toThrow('已停止');
  });

  it('close works when nothing was ever printed', async () => {
    await openPool(1).close();
  });

  it('runs no script and fetches nothing', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}`;
    const pool = openPool(1);
    const pdf = await pool.render(
      page(`静<script>document.body.textContent='脚本'</script><img src="${address}/a.png" onerror="document.body.textContent='脚本'"><iframe src="${address}/b"></iframe><style>@import "${address}/c.css";p{background:url(${address}/d.png)}</style><p>文</p><meta http-equiv="refresh" content="0;url=${address}/e"><iframe src="file:///etc/hostname"></iframe>`),
    );
    expect((await readPdf(pdf)).pages.join('')).toBe('静文');
    expect((await readPdf(await pool.render(page('再')))).pages).toEqual(['再']);
    expect(requests).toBe(0);
    await pool.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('takes the browser with it when its own process is killed', async () => {
    const script = `
      const { createBrowserPool } = await import(${JSON.stringify(fileURLToPath(new URL('../../domain/rendering/browser/browser-pool.ts', import.meta.url)))});
      const pool = createBrowserPool({ size: 1, cacheDirectory: ${JSON.stringify(cacheDirectory)} });
      await pool.render('<!doctype html><p>一</p>');
      process.stdout.write('ready');
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { cwd: fileURLToPath(new URL('../../', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(listProcesses(join(cacheDirectory, 'profiles')).length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    expect(await eventually(() => listProcesses(join(cacheDirectory, 'profiles')).length === 0)).toBe(true);
  });
});

describe('locateBrowser', () => {
  it('hands nothing of our environment to the browser', async () => {
    const { env } = await locateBrowser({ environment: { PATH: '/usr/bin', SESSION_SECRET: '秘密' }, cacheDirectory });
    expect(Object.values(env)).not.toContain('秘密');
    expect(env.FONTCONFIG_FILE).toContain(cacheDirectory);
  });
  it('takes the browser that BROWSER_PATH names', async () => {
    const { executablePath } = await locateBrowser({ environment: { BROWSER_PATH: '/opt/browser' }, cacheDirectory });
    expect(executablePath).toBe('/opt/browser');
  });
});
