import type { StackDescription } from './stack-description.ts';
import { UserError } from './user-error.ts';

const SECRET_LENGTH = 32;

/** The roles that the migrations make and grant; the engine and the application work as these and no other. */
const roles = { app: 'platform_app', engine: 'platform_engine' } as const;

/**
 * Database URLs of production. The owner's (OWNER_DATABASE_URL, else DATABASE_URL) is required. The other two may be given (several machines share them
 * then); else they are the same database with passwords of this installation, which the migrations set.
 *
 * @param passwords of the two roles, asked for only when a URL is not given
 * @throws UserError naming the variable that is missing or wrong
 */
export function readProductionDatabase(env: NodeJS.ProcessEnv, passwords: () => Record<keyof typeof roles, string>): StackDescription['databaseUrls'] {
  const owner = requireUrl(env['OWNER_DATABASE_URL'] ? 'OWNER_DATABASE_URL' : 'DATABASE_URL', env);
  const forRole = (role: keyof typeof roles, variable: string): string => {
    if (!env[variable]) return withUser(owner, roles[role], passwords()[role]);
    const url = requireUrl(variable, env);
    if (new URL(url).username === roles[role]) return url;
    throw new UserError(`${variable} 的用户应为 ${roles[role]}：请改正后重新运行。`, `The user in ${variable} must be ${roles[role]}: correct it and run again.`);
  };
  return { owner, app: forRole('app', 'APP_DATABASE_URL'), engine: forRole('engine', 'ENGINE_DATABASE_URL') };
}

function requireUrl(variable: string, env: NodeJS.ProcessEnv): string {
  const url = env[variable] ?? '';
  if (/^postgres(ql)?:\/\/[^:@/]+:[^@]+@/.test(url) && URL.canParse(url)) return url;
  const [chinese, english] = url ? ['不是带用户名和密码的 PostgreSQL 地址', 'is no PostgreSQL URL with user and password'] : ['没有设置', 'is not set'];
  throw new UserError(
    `${variable} ${chinese}：请设为 postgresql://用户:密码@主机:端口/数据库 后重新运行。`,
    `${variable} ${english}: set it to postgresql://user:password@host:port/database and run again.`,
  );
}

function withUser(url: string, user: string, password: string): string {
  const other = new URL(url);
  other.username = user;
  other.password = encodeURIComponent(password);
  return other.href;
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
