import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

export interface Account {
  login: string;
  password: string;
  name: string;
}

export const accountsFile = (dataDir: string): string => join(dataDir, 'accounts.txt');

/** Accounts as they were written; none when there is no file. */
export async function readAccounts(dataDir: string): Promise<Account[]> {
  const text = await readFile(accountsFile(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    const [login, password, name] = line.split('\t');
    return login && password && name && !line.startsWith('#') ? [{ login, password, name }] : [];
  });
}

/** Writes the list anew, readable by this account of the machine only; on the disk before anything relies on it. */
export async function writeAccounts(dataDir: string, accounts: readonly Account[]): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const path = accountsFile(dataDir);
  const lines = ['# 演示账号：登录名、密码、姓名（每次安装随机生成，请勿外传）', ...accounts.map(({ login, password, name }) => [login, password, name].join('\t'))];
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(`${lines.join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
