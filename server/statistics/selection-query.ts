import type { Static } from '@sinclair/typebox';
import { Type } from '@sinclair/typebox';
import type { Database } from '../../domain/database/connect.ts';
import { countedOffices } from '../../domain/statistics/counted-offices.ts';
import type { Selection } from '../../domain/statistics/selection.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { Strict, Uuid } from '../schemas/common.ts';

export const Month = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM' });
export const OfficeCode = Type.String({ pattern: '^[0-9]{6,9}$' });
export const ProcessKey = Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$' });

/** The filter of everything that is counted over many cases. */
export const selectionQuery = { process: ProcessKey, release: Type.Optional(Uuid), office: Type.Optional(OfficeCode), from: Type.Optional(Month), to: Type.Optional(Month) };
const Query = Strict(selectionQuery);

/** @throws Problem not-found for an office that the user does not run */
export async function selectionOf(db: Database, user: CurrentUser, query: Omit<Static<typeof Query>, 'process'>): Promise<Selection> {
  return { offices: await countedOffices(db, user, query.office), releaseId: query.release, from: query.from, to: query.to };
}
