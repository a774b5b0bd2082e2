import type { Executor } from '../database/connect.ts';

/** The given offices, all that stand below them in the tree, and those that were merged into one of them. */
export async function officesBelow(db: Executor, codes: readonly string[]): Promise<Set<string>> {
  const { rows } = (await db.raw(
    `with recursive down as (
        select code from organisations where code = any(?::text[])
        union select o.code from organisations o join down d on d.code in (o.parent_code, o.successor_code))
      select code from down`,
    [[...codes]],
  )) as { rows: { code: string }[] };
  return new Set(rows.map((row) => row.code));
}
