import type { Executor } from '../database/connect.ts';
import type { CurrentUser, Level } from '../users/current-user.ts';
import { officesRun } from './administered-office.ts';
import { ENDED_CASES } from './work-of-office.ts';

export interface OfficeDetails {
  validFrom: string;
  name: string;
  documentWord: string;
  address: string;
  phone: string;
  contact: string;
  reason: string;
  enteredByName: string | null;
}

export interface OfficeView {
  code: string;
  name: string;
  level: Level;
  parentCode: string | null;
  documentWord: string;
  address: string;
  phone: string;
  contact: string;
  openedOn: string | null;
  closedOn: string | null;
  closedReason: string | null;
  successorCode: string | null;
  successorName: string | null;
  openCases: number;
  accounts: number;
  /** newest first */
  history: OfficeDetails[];
}

/** The offices that a user administers with all below them, closed ones too, by code. */
export async function listOffices(db: Executor, administrator: CurrentUser): Promise<OfficeView[]> {
  const codes = [...(await officesRun(db, administrator))];
  const { rows } = (await db.raw(
    `with open_cases as (select code, count(*)::int as count from cases, unnest(array[county_code, city_code, province_code]) code where status <> all(?::text[]) group by code)
      select o.code, o.name, o.level, o.parent_code as "parentCode", o.document_word as "documentWord", o.address, o.phone, o.contact, o.opened_on as "openedOn", o.closed_on as "closedOn", o.closed_reason as "closedReason",
        o.successor_code as "successorCode", s.name as "successorName",
        coalesce(w.count, 0) as "openCases",
        (select count(distinct r.user_id)::int from user_roles r join users u on u.id = r.user_id where r.org_code = o.code and u.status <> 'left') as accounts,
        (select coalesce(json_agg(json_build_object('validFrom', d.valid_from, 'name', d.name, 'documentWord', d.document_word, 'address', d.address, 'phone', d.phone, 'contact', d.contact, 'reason', d.reason, 'enteredByName', u.name)
            order by d.valid_from desc, d.id desc), '[]')
          from office_details d left join users u on u.id = d.entered_by where d.office_code = o.code) as history
      from organisations o left join organisations s on s.code = o.successor_code left join open_cases w on w.code = o.code
      where o.code = any(?::text[]) order by o.code`,
    [[...ENDED_CASES], codes],
  )) as { rows: OfficeView[] };
  return rows;
}
