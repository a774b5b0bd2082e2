import type { Executor } from '../../database/connect.ts';
import type { CurrentUser, RoleInOffice } from '../current-user.ts';
import { administeredOffices } from './managed-user.ts';

export interface AccountSummary {
  id: string;
  login: string;
  name: string;
  status: 'active' | 'locked' | 'left';
  orgCode: string;
  orgName: string;
  roles: RoleInOffice[];
  /** codes of the offices of which the person is the head (负责人) */
  headOf: string[];
  /** too many wrong passwords or codes: no sign-in until then */
  lockedUntil: string | null;
  oneTimePassword: boolean;
  secondFactor: boolean;
  /** the person of the single sign-on who may use it */
  identity: string | null;
  sessions: number;
  openTasks: number;
  /** false: the own account, or one that also holds a role outside the administered offices */
  manageable: boolean;
}

interface Row extends Omit<AccountSummary, 'lockedUntil' | 'manageable'> {
  lockedUntil: Date | null;
}

/** The accounts of the offices that a user administers, with what a security administrator needs to see of each. */
export async function listAccounts(db: Executor, administrator: CurrentUser, at: Date): Promise<AccountSummary[]> {
  const offices = await administeredOffices(db, administrator);
  const { rows } = (await db.raw(
    `select u.id, u.login, u.name, u.status, u.org_code as "orgCode", o.name as "orgName",
        (select coalesce(json_agg(json_build_object('orgCode', ro.code, 'orgName', ro.name, 'level', ro.level, 'role', r.role) order by ro.code, r.role), '[]')
          from user_roles r join organisations ro on ro.code = r.org_code where r.user_id = u.id) as roles,
        (select coalesce(json_agg(h.code order by h.code), '[]') from organisations h where h.head_id = u.id) as "headOf",
        greatest(u.locked_until, f.locked_until) as "lockedUntil",
        u.one_time_until is not null as "oneTimePassword",
        f.confirmed_at is not null as "secondFactor",
        (select min(p.subject) from provider_identities p where p.user_id = u.id) as identity,
        (select count(*)::int from sessions s where s.user_id = u.id and s.expires_at > ? and s.data->'pending' is null) as sessions,
        (select count(*)::int from tasks t where t.assignee = u.id and t.state = 'open') as "openTasks"
      from users u
      join organisations o on o.code = u.org_code
      left join second_factors f on f.user_id = u.id
      where u.org_code = any(?::text[])
      order by u.status = 'left', u.org_code, u.login`,
    [at, [...offices]],
  )) as { rows: Row[] };
  return rows.map((row) => ({
    ...row,
    lockedUntil: row.lockedUntil && row.lockedUntil > at ? row.lockedUntil.toISOString() : null,
    manageable: row.id !== administrator.id && row.roles.every((held) => offices.has(held.orgCode)),
  }));
}
