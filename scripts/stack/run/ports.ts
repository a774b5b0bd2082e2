import { createServer } from 'node:net';
import { UserError } from '../user-error.ts';
import { findPortOwner } from './find-port-owner.ts';

/** TCP ports of a stack: the web address, the engine and the embedded database (both only on 127.0.0.1). */
export type Ports = { server: number; engine: number; postgres: number };

const settings = {
  server: { variable: 'SERVER_PORT', fallback: 3000, chinese: '网页' },
  engine: { variable: 'ENGINE_PORT', fallback: 8085, chinese: '流程引擎' },
  postgres: { variable: 'POSTGRES_PORT', fallback: 54329, chinese: '数据库' },
} as const satisfies Record<keyof Ports, { variable: string; fallback: number; chinese: string }>;

/**
 * Ports from SERVER_PORT, ENGINE_PORT and POSTGRES_PORT, else the defaults.
 * @throws UserError when one is not a port number
 */
export function readPorts(env: NodeJS.ProcessEnv): Ports {
  const read = (key: keyof Ports): number => {
    const { variable, fallback } = settings[key];
    const text = env[variable] ?? '';
    const port = text === '' ? fallback : Number(text);
    if (Number.isInteger(port) && port > 0 && port < 65536) return port;
    throw new UserError(`${variable} 应为 1 到 65535 的端口号，现在是“${text}”：请改正后重新运行。`, `${variable} must be a port number from 1 to 65535, it is "${text}": correct it and run again.`);
  };
  return { server: read('server'), engine: read('engine'), postgres: read('postgres') };
}

/**
 * Checks that a port can be listened on.
 * @throws UserError naming the port, who has it (as far as the system tells) and the variable that chooses another
 */
export async function requireFreePort(key: keyof Ports, port: number, host = '127.0.0.1'): Promise<void> {
  if (await canListen(port, host)) return;
  const owner = findPortOwner(port);
  const { variable, chinese } = settings[key];
  const whoChinese = owner ? `被进程 ${owner.program}（pid ${owner.pid}${owner.dataDir ? `，属于数据目录 ${owner.dataDir} 的平台` : ''}）` : '已';
  const whoEnglish = owner ? ` by ${owner.program} (pid ${owner.pid}${owner.dataDir ? `, a platform on ${owner.dataDir}` : ''})` : '';
  throw new UserError(
    `端口 ${port}（${chinese}）${whoChinese}占用：请先结束占用它的程序，或用 ${variable}=<其他端口> 重新运行。`,
    `Port ${port} is taken${whoEnglish}: end that program first, or run again with ${variable}=<another port>.`,
  );
}

/** A port that nobody listens on now, chosen by the system; for tests. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
