import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { dependenciesAreInstalled } from './installed-dependencies.mjs';

/**
 * Installs the packages of package-lock.json unless they are there already; prints a line at the start and every ten
 * seconds, and npm's own output when it fails.
 *
 * @param {string} projectDir
 * @returns {Promise<string | null>} the sentence to print when it failed, or null
 */
export async function ensureDependencies(projectDir) {
  if (dependenciesAreInstalled(projectDir)) return null;
  const begin = Date.now();
  for (let told = false; otherInstallation(projectDir); told = true) {
    if (!told) console.log('另一个 npm 正在为本项目安装依赖，等待它完成……');
    await pause(1000);
  }
  if (dependenciesAreInstalled(projectDir)) return null;
  const elapsed = () => ((Date.now() - begin) / 1000).toFixed(0);
  console.log('安装依赖（npm）…… / installing packages');
  const ticker = setInterval(() => console.log(`仍在安装依赖（${elapsed()} 秒）……`), 10_000);
  let { code, output } = await runNpm(['ci', '--no-audit', '--no-fund'], projectDir);
  // `ci` refuses a lock that lacks optional packages of other systems, which not every registry has; `install` takes the same versions and
  // checks the same hashes from the lock, and `--no-save` leaves the lock as it is.
  if (code !== 0 && output.includes('EUSAGE')) ({ code, output } = await runNpm(['install', '--no-save', '--no-audit', '--no-fund'], projectDir));
  clearInterval(ticker);
  if (code !== 0) {
    process.stderr.write(output.slice(-4000));
    return '依赖安装失败（原因见上）：请检查网络或 npm 源，然后重新运行。 / Installing the packages failed (reason above): check the network or the npm registry and run again.';
  }
  console.log(`依赖已安装（${elapsed()} 秒）`);
  return null;
}

/** Environment variable that marks an installation, so that another start (or one after a start that was killed) waits for it. */
const mark = 'PLATFORM_INSTALL';

/** Whether an installation for this project runs already; known on Linux only. */
function otherInstallation(projectDir) {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false;
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`${mark}=${projectDir}`);
    } catch {
      return false;
    }
  });
}

function runNpm(args, cwd) {
  // npm tells the scripts that it starts where its own program is; without it, the one on PATH.
  const program = process.env.npm_execpath;
  const [command, first] = program?.endsWith('.js') ? [process.execPath, [program]] : ['npm', []];
  // The development packages are needed to test, and building the web needs none of them less in production.
  const env = { ...process.env, NODE_ENV: '', [mark]: cwd };
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
