import type { Knex } from 'knex';
import type { CountedOffice } from './counted-offices.ts';

/** Which cases are counted: those of some offices, of one release or of all, what ended in some months. */
export interface Selection {
  offices: readonly CountedOffice[];
  releaseId?: string | undefined;
  /** months (`YYYY-MM`), both included */
  from?: string | undefined;
  to?: string | undefined;
}

/** Narrows a query over one of the tables of counts. */
export function selected({ offices, releaseId, from, to }: Selection) {
  return (query: Knex.QueryBuilder): void => {
    query.where((any) => {
      any.whereRaw('false');
      for (const { level, code } of offices) any.orWhere({ level, office_code: code });
    });
    if (releaseId) query.where({ release_id: releaseId });
    if (from) query.where('month', '>=', `${from}-01`);
    if (to) query.where('month', '<=', `${to}-01`);
  };
}
