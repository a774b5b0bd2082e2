import type { StackDescription } from './stack-description.ts';
import { UserError } from './user-error.ts';

const SECRET_LENGTH = 32;

/**
 * Database URLs of production: one per role, each falling back to DATABASE_URL.
 * @throws UserError naming the variable that is missing or is no PostgreSQL URL
 */
export function readProductionDatabase(env: NodeJS.ProcessEnv): StackDescription['databaseUrls'] {
  const read = (variable: string): string => {
    const url = env[variable] || env['DATABASE_URL'] || '';
    if (/^postgres(ql)?:\/\/[^:@/]+:[^@]+@/.test(url) && URL.canParse(url)) return url;
    const chinese = url ? '不是带用户名和密码的 PostgreSQL 地址' : '没有设置，DATABASE_URL 也没有';
    const english = url ? 'is no PostgreSQL URL with user and password' : 'is not set, nor is DATABASE_URL';
    throw new UserError(
      `${variable} ${chinese}：请设为 postgresql://用户:密码@主机:端口/数据库 后重新运行。`,
      `${variable} ${english}: set it to postgresql://user:password@host:port/database and run again.`,
    );
  };
  return { owner: read('OWNER_DATABASE_URL'), app: read('APP_DATABASE_URL'), engine: read('ENGINE_DATABASE_URL') };
}

/**
 * Secrets of production.
 * @throws UserError naming the first that is missing, too short or the same as another
 */
export function readProductionSecrets(env: NodeJS.ProcessEnv): StackDescription['secrets'] {
  const seen = new Map<string, string>();
  const read = (variable: string): string => {
    const value = env[variable] ?? '';
    const twin = seen.get(value);
    seen.set(value, variable);
    if (value.length >= SECRET_LENGTH && !twin) return value;
    const [chinese, english] = !value
      ? ['没有设置', 'is not set']
      : twin
        ? [`与 ${twin} 相同`, `is the same as ${twin}`]
        : [`只有 ${value.length} 个字符`, `has only ${value.length} characters`];
    throw new UserError(
      `${variable} ${chinese}：请设为至少 ${SECRET_LENGTH} 个字符、互不相同的随机串（例如 openssl rand -hex 32 的输出）后重新运行。`,
      `${variable} ${english}: set it to a random text of at least ${SECRET_LENGTH} characters, different from the others (such as openssl rand -hex 32 prints) and run again.`,
    );
  };
  return { engineServer: read('ENGINE_SERVER_SECRET'), engineWorker: read('ENGINE_WORKER_SECRET'), session: read('SESSION_SECRET') };
}
