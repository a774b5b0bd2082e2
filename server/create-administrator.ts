import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Knex } from 'knex';
import { connect } from '../domain/database/connect.ts';
import { createOrganisation } from '../domain/organisations/create-organisation.ts';
import { Problem } from '../domain/platform/problem.ts';
import { systemClock } from '../domain/platform/clock.ts';
import type { Level } from '../domain/users/current-user.ts';
import { DUTIES } from '../domain/users/duties-apart.ts';
import { createUser } from '../domain/users/create-user.ts';

const USAGE = `用法：npm run create-administrator -- --login <登录名> --name <姓名> --org <机构代码>
      [--duty administrator|security-administrator|auditor]
      [--org-name <机构名称> --org-word <机关代字> --org-level province|city|county [--org-parent <上级代码>]]
--duty 为岗位：系统管理员（默认）、安全管理员、审计员，须由不同的人担任；其余账号由安全管理员在网页上开立。
机构尚未登记时须给出 --org-name、--org-word、--org-level。
密码取自环境变量 ADMINISTRATOR_PASSWORD；未设置时从标准输入读取一行。数据库取自 APP_DATABASE_URL 或 DATABASE_URL。`;

type Duty = (typeof DUTIES)[number];
const DUTY_NAMES: Record<Duty, string> = { administrator: '系统管理员', 'security-administrator': '安全管理员', auditor: '审计员' };

interface Options {
  login: string;
  name: string;
  org: string;
  duty: Duty;
  'org-name'?: string;
  'org-word'?: string;
  'org-level'?: string;
  'org-parent'?: string;
}

/** Opens the first accounts of an installation, one for each of those who run it, and its office when that is not entered yet. */
async function createAdministrator(trx: Knex.Transaction, options: Options, password: string): Promise<void> {
  const by = { actorId: 'system', at: systemClock.now() };
  const { 'org-name': name, 'org-word': documentWord, 'org-level': level } = options;
  if (name && documentWord && isLevel(level)) await createOrganisation(trx, { code: options.org, name, documentWord, level, parentCode: options['org-parent'] ?? null }, by);
  if (!(await trx('organisations').where({ code: options.org }).first('code'))) throw new Error(`机构 ${options.org} 尚未登记。\n${USAGE}`);
  await createUser(trx, { login: options.login, name: options.name, password, roles: [{ orgCode: options.org, role: options.duty }] }, by);
}

const isDuty = (duty: string): duty is Duty => (DUTIES as readonly string[]).includes(duty);
const isLevel = (level: string | undefined): level is Level => level === 'province' || level === 'city' || level === 'county' || level === 'township';

/** From the environment or one line of input; never from the arguments, which every user of the machine can read. */
async function readPassword(): Promise<string> {
  const given = process.env['ADMINISTRATOR_PASSWORD'];
  if (given) return given;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question('密码：');
  } finally {
    lines.close();
  }
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { login: text, name: text, org: text, duty: text, 'org-name': text, 'org-word': text, 'org-level': text, 'org-parent': text } });
  const { login, name, org, duty = 'administrator' } = values;
  const url = process.env['APP_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  if (!login || !name || !org || !url || !isDuty(duty)) throw new Error(USAGE);
  const password = await readPassword();
  const db = connect(url, { max: 1, name: 'create-administrator' });
  try {
    await db.transaction((trx) => createAdministrator(trx, { ...values, login, name, org, duty }, password));
    console.log(`已创建${DUTY_NAMES[duty]}账号 ${login}。`);
  } finally {
    await db.destroy();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Problem ? `${error.fields.title}${error.fields.detail ?? ''}` : error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
