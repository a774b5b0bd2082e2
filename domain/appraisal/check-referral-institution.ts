import type { Knex } from 'knex';
import { findDesignated } from '../institutions/find-designated.ts';
import type { DesignationKind } from '../institutions/institution-row.ts';
import type { Preparation } from '../procedures/user-task-effect.ts';

/** The 介绍信 names an institution that is designated for the kind of injury on its day (第15条, R074 to R076). @throws Problem unlawful */
export async function checkReferralInstitution(trx: Knex.Transaction, { row, data, happenedOn }: Preparation): Promise<Record<string, unknown>> {
  await findDesignated(trx, row, String(data['institutionName']), String(data['institutionKind']) as DesignationKind, happenedOn);
  return data;
}
