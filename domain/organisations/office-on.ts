import type { Executor } from '../database/connect.ts';

export interface OfficeOn {
  code: string;
  name: string;
  /** 机关代字 that stands in the numbers of its papers */
  document_word: string;
  address: string;
  phone: string;
  contact: string;
}

/**
 * An office as it was on a day: under the name and address of that day, and the office into which it was merged by then.
 * @param on `YYYY-MM-DD`; as it is now when absent
 * @throws Error when there is no such office
 */
export async function officeOn(db: Executor, code: string, on = '9999-12-31'): Promise<OfficeOn> {
  const { rows } = (await db.raw(
    `with recursive line as (
        select ?::text as code, 0 as step
        union all select m.into_code, line.step + 1 from line join office_mergers m on m.from_code = line.code and m.merged_on <= ?::date)
      select o.code, coalesce(d.name, o.name) as name, coalesce(d.document_word, o.document_word) as document_word,
        coalesce(d.address, o.address) as address, coalesce(d.phone, o.phone) as phone, coalesce(d.contact, o.contact) as contact
      from (select code from line order by step desc limit 1) last
      join organisations o on o.code = last.code
      left join lateral (select * from office_details d where d.office_code = o.code and d.valid_from <= ?::date order by d.valid_from desc, d.id desc limit 1) d on true`,
    [code, on, on],
  )) as { rows: OfficeOn[] };
  if (!rows[0]) throw new Error(`no office ${code}`);
  return rows[0];
}

/** The code under which an office works now: its own, or that of the office into which it was merged. */
export async function officeInCharge(db: Executor, code: string): Promise<string> {
  const row: { code: string } | undefined = await db('organisations').where({ code }).first({ code: db.raw('coalesce(successor_code, code)') });
  return row?.code ?? code;
}
