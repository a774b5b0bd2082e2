import { runCommand } from '../run-command.ts';
import { UserError } from '../user-error.ts';

/** Account of the operating system; empty when this process may run PostgreSQL itself. */
export type SystemAccount = { uid?: number; gid?: number };

/**
 * PostgreSQL refuses to run as root. For root: the account `postgres`, created when there is none; else no change of account.
 * @throws UserError when the account can be neither found nor created
 */
export async function chooseSystemAccount(): Promise<SystemAccount> {
  if (process.getuid?.() !== 0) return {};
  const found = await findAccount();
  if (found) return found;
  await runCommand('groupadd', ['--system', 'postgres']);
  await runCommand('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '--gid', 'postgres', 'postgres']);
  const created = await findAccount();
  if (created) return created;
  throw new UserError(
    'PostgreSQL 不能以 root 运行，也无法建立系统用户 postgres：请改用普通用户运行，或先执行 useradd --system postgres。',
    'PostgreSQL does not run as root and the account postgres could not be created: run as an ordinary user, or run useradd --system postgres first.',
  );
}

async function findAccount(): Promise<SystemAccount | null> {
  const [uid, gid] = await Promise.all([runCommand('id', ['-u', 'postgres']), runCommand('id', ['-g', 'postgres'])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : null;
}
