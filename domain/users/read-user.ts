import type { Executor } from '../database/connect.ts';
import type { CurrentUser, RoleInOffice } from './current-user.ts';

interface Row {
  id: string;
  name: string;
  login: string;
  roles: RoleInOffice[];
}

/** The user with the roles of this moment; null when the account does not exist, is locked or has left. */
export async function readUser(db: Executor, id: string): Promise<CurrentUser | null> {
  const { rows } = (await db.raw(
    `select u.id, u.name, u.login,
        coalesce(json_agg(json_build_object('orgCode', o.code, 'orgName', o.name, 'level', o.level, 'role', r.role,
            'predecessors', array(select p.code from organisations p where p.successor_code = o.code order by p.code)) order by o.code, r.role)
          filter (where o.code is not null), '[]') as roles
      from users u
      left join user_roles r on r.user_id = u.id
      left join organisations o on o.code = r.org_code
      where u.id = ? and u.status = 'active'
      group by u.id`,
    [id],
  )) as { rows: Row[] };
  return rows[0] ?? null;
}
