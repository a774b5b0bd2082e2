import type { Knex } from 'knex';
import { readIdNumber } from '../../regulations/persons/id-number.ts';
import { conflict } from '../platform/problem.ts';
import type { Opening } from './opening-row.ts';

/** One opening of a procedure for a person may wait for its confirmation. @throws Problem opening-open */
export async function refuseOpenOpening(trx: Knex.Transaction, countyCode: string, { procedure, application }: Pick<Opening, 'procedure' | 'application'>): Promise<void> {
  const read = readIdNumber(application.person.idNumber);
  const waiting = (await trx('openings as o').join('proposals as p', 'p.id', 'o.proposal_id').where({ 'o.county_code': countyCode, 'o.procedure': procedure, 'p.status': 'open' }).select('o.application')) as Pick<Opening, 'application'>[];
  const same = waiting.some(({ application: { person } }) => {
    const other = readIdNumber(person.idNumber);
    return read.ok && other.ok && other.value.idNumber === read.value.idNumber;
  });
  if (same) throw conflict('opening-open', '该人员的同类案件已经提请转入，正在等待本单位另一名经办人确认。');
}
