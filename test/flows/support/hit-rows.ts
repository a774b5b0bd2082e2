import type { Knex } from 'knex';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { shippedTables } from '../../../domain/decisions/shipped-tables.ts';
import { evaluateTable } from '../../../processes/decisions/index.ts';
import type { Facts } from '../../../processes/decisions/index.ts';
import type { DecisionKey } from '../../../processes/registry.ts';

/** A question that a case has asked of a table. */
export interface Asked {
  table: DecisionKey;
  facts: Facts;
}

/** The tables of a procedure, and what a case has asked of them, from its own facts and acts. */
export interface AskedTables {
  keys: readonly DecisionKey[];
  askedBy: (db: Knex, row: CaseRow) => Promise<Asked[]>;
}

/** Every row of these tables, as `table/rule`. */
export const rowsOf = (keys: readonly DecisionKey[]): string[] => keys.flatMap((key) => shippedTables(key).rules.map((rule) => `${key}/${rule.id}`));

/** The rows that these cases have hit, as `table/rule`: their own questions, put to the tables by the function that the program uses. */
export async function rowsHitBy(db: Knex, caseIds: readonly string[], { askedBy }: AskedTables): Promise<Set<string>> {
  const hit = new Set<string>();
  for (const row of (await db('cases').whereIn('id', [...caseIds])) as CaseRow[]) {
    for (const { table, facts } of await askedBy(db, row)) for (const { rule } of evaluateTable(shippedTables(table), facts)) hit.add(`${table}/${rule}`);
  }
  return hit;
}
