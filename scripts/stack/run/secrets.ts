import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Secrets of a stack on this machine; made once and kept, because the database remembers the passwords. */
export type Secrets = {
  superuserPassword: string;
  ownerPassword: string;
  appPassword: string;
  enginePassword: string;
  engineServerSecret: string;
  engineWorkerSecret: string;
  sessionSecret: string;
};

const names: readonly (keyof Secrets)[] = [
  'superuserPassword',
  'ownerPassword',
  'appPassword',
  'enginePassword',
  'engineServerSecret',
  'engineWorkerSecret',
  'sessionSecret',
];

/**
 * Reads DATA_DIR/secrets.json (mode 0600), adding those that are missing.
 * @param file path of the file; its folder is made when absent
 */
export function loadSecrets(file: string): Secrets {
  const present = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  // 32 bytes as hexadecimal: needs no escaping in a URL, a shell or a settings file.
  const secrets = Object.fromEntries(names.map((name) => [name, present[name] ?? randomBytes(32).toString('hex')])) as Secrets;
  if (names.some((name) => present[name] === undefined)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

/** Passwords of the two working roles, made and kept in DATA_DIR/secrets.json. */
export function rolePasswords(dataDir: string): { app: string; engine: string } {
  const { appPassword, enginePassword } = loadSecrets(join(dataDir, 'secrets.json'));
  return { app: appPassword, engine: enginePassword };
}
