import type { Knex } from 'knex';
import { forbidden } from '../../platform/problem.ts';
import type { CaseScope } from '../../queries/case-scope.ts';
import type { PersonReference } from './person-references.ts';

/** A case of other offices is moved to another person only by an office that sees it. @throws Problem forbidden */
export async function refuseBeyondScope(trx: Knex.Transaction, scope: CaseScope, references: readonly PersonReference[]): Promise<void> {
  const ids = references.filter(({ table }) => table === 'cases').map(({ key }) => key['id'] as string);
  const seen = (await trx('cases').whereIn('cases.id', ids).modify(scope).pluck('cases.id')) as string[];
  if (seen.length < ids.length) throw forbidden('其中有其他单位办理的案件，本单位不能合并或者撤销合并，应由上一级退役军人事务部门办理。');
}
