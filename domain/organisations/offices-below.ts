import type { Executor } from '../database/connect.ts';

/** The given offices and all that stand below them in the tree. */
export async function officesBelow(db: Executor, codes: readonly string[]): Promise<Set<string>> {
  const { rows } = (await db.raw(
    `with recursive down as (
        select code from organisations where code = any(?::text[])
        union select o.code from organisations o join down d on o.parent_code = d.code)
      select code from down`,
    [[...codes]],
  )) as { rows: { code: string }[] };
  return new Set(rows.map((row) => row.code));
}
