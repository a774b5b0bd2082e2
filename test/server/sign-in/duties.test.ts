import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createUser } from '../../../domain/users/create-user.ts';
import { checkDutiesApart, DUTIES } from '../../../domain/users/duties-apart.ts';
import type { Role } from '../../../domain/users/current-user.ts';
import type { Permission } from '../../../server/auth/permissions.ts';
import { permissions } from '../../../server/auth/permissions.ts';
import { demonstrationPeople } from '../../../server/seed/demonstration-data.ts';
import { seedDemonstration } from '../../../server/seed/seed-demonstration.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let made: MadeCase;
beforeAll(async () => {
  t = await testApp();
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
});
afterAll(() => t.close());

const table = Object.entries(permissions) as [string, Permission][];
const opens = (role: Role): string[] => table.filter(([, { who }]) => Array.isArray(who) && (who as readonly Role[]).includes(role)).map(([name]) => name);

describe('by the table of permissions', () => {
  it('no permission is shared by two of the three', () => {
    const shared = table.filter(([, { who }]) => DUTIES.filter((duty) => Array.isArray(who) && (who as readonly Role[]).includes(duty)).length > 1).map(([name]) => name);
    expect(shared).toEqual([]);
  });

  it('the security administrator owns accounts and sign-in, and nothing else', () => {
    expect(opens('security-administrator').sort()).toEqual(['manage-accounts', 'read-second-factor-rule', 'read-sign-in-rules', 'set-second-factor-rule', 'set-sign-in-rules']);
  });

  it('the auditor reads the trail, and nothing else', () => expect(opens('auditor').sort()).toEqual(['read-audit', 'read-views']));

  it('none of them works on cases, papers or personal numbers', () => {
    for (const duty of DUTIES) expect(opens(duty).filter((name) => /^(open-case|work-on|reveal|check-duplicates|upload|read-number)/.test(name))).toEqual([]);
    expect(permissions['read-cases'].readers).toEqual(['caseworker']);
  });
});

const apart: [Role, Role][] = [];
for (const duty of DUTIES) for (const other of ['caseworker', ...DUTIES] as const) if (duty !== other) apart.push([duty, other]);

describe('one person', () => {
  it.each(apart)('%s is not %s', (one, other) => expect(() => checkDutiesApart([one, other])).toThrow(/duties-apart/));

  it.each([['analyst', 'caseworker'], ['administrator', 'analyst']] as const)('may be %s and %s', (one, other) => expect(() => checkDutiesApart([one, other])).not.toThrow());

  it('may hold one duty in several offices', () => expect(() => checkDutiesApart(['administrator', 'administrator'])).not.toThrow());

  it('is refused a second duty in words', async () => {
    const security = await signIn(t, 'security');
    const { id } = (await t.db('users').where({ login: 'administrator' }).first('id')) as { id: string };
    for (const role of ['security-administrator', 'auditor', 'caseworker']) {
      const answer = await security.send('POST', `/api/admin/users/${id}/roles`, { orgCode: '449901', role });
      expect([answer.statusCode, answer.json()]).toEqual([422, expect.objectContaining({ type: 'duties-apart', title: '系统管理、安全管理、审计岗位须分设，不得由同一账号兼任，也不得兼任经办。' })]);
    }
  });

  it('cannot be seeded with two', async () => {
    const roles = [{ orgCode: '440000', role: 'administrator' }, { orgCode: '440000', role: 'auditor' }] as const;
    await expect(t.db.transaction((trx) => createUser(trx, { login: 'two-duties', name: '某（演示）', password: 'Ganjing-9-shui', roles: [...roles] }, { actorId: 'system', at: t.clock.now() }))).rejects.toMatchObject({ fields: { type: 'duties-apart' } });
    for (const { login } of demonstrationPeople) expect(() => checkDutiesApart(demonstrationPeople.filter((person) => person.login === login).map(({ role }) => role))).not.toThrow();
    expect(await seedDemonstration(t.deps)).toEqual([]);
  });
});

describe.each(['administrator', 'countyadmin', 'security', 'countysecurity', 'auditor'])('%s', (login) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await signIn(t, login);
  });

  it('sees no person: not in lists, not in a case, not in its files', async () => {
    for (const url of ['/api/cases', `/api/cases?query=${made.idNumber}`, `/api/cases/${made.id}`, `/api/acts/${made.actId}`, `/api/material-files/${made.fileId}`, `/api/documents/${made.documentId}/pdf`, `/api/documents/${made.documentId}`, '/api/tasks?scope=office', '/api/alerts', '/api/admin/instances', '/api/admin/incidents', `/api/admin/cases/${made.id}`, `/api/admin/cases/${made.id}/engine`, '/api/audit/entries', '/api/audit/entries.csv', '/api/number-series']) {
      const { body } = await browser.get(url);
      for (const mark of ['测试甲', made.idNumber, '13000000000']) expect([url, body.includes(mark)]).toEqual([url, false]);
    }
  });

  it('finds nobody by a number', async () => {
    expect((await browser.send('POST', '/api/cases/search', { query: made.idNumber })).json()).toEqual({ cases: [], total: 0 });
  });

  it('does nothing in a case', async () => {
    const attempts = [['POST', `/api/tasks/${made.taskId}/claim`, {}], ['PUT', `/api/tasks/${made.taskId}/draft`, { data: {} }], ['POST', `/api/documents/${made.documentId}/void`, { reason: '不该由他作废' }], ['POST', `/api/cases/${made.id}/id-number`, { reason: 'verify-identity' }]] as const;
    for (const [method, url, body] of attempts) {
      const { statusCode } = await browser.send(method, url, body);
      expect([url, [403, 404].includes(statusCode)]).toEqual([url, true]);
    }
  });
});
