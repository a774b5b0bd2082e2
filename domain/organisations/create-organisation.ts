import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Level } from '../users/current-user.ts';

export interface NewOrganisation {
  /** GB/T 2260 code of the area */
  code: string;
  name: string;
  /** 机关代字 that stands in the numbers of its papers */
  documentWord: string;
  level: Level;
  parentCode: string | null;
  address?: string;
  phone?: string;
}

/** Enters an office unless its code is known already. @returns whether it was entered now */
export async function createOrganisation(trx: Knex.Transaction, office: NewOrganisation, by: { actorId: string; at: Date }): Promise<boolean> {
  const inserted = (await trx('organisations')
    .insert({
      code: office.code,
      name: office.name,
      document_word: office.documentWord,
      level: office.level,
      parent_code: office.parentCode,
      address: office.address ?? '',
      phone: office.phone ?? '',
    })
    .onConflict('code')
    .ignore()
    .returning('code')) as unknown[];
  if (inserted.length === 0) return false;
  await appendAudit(trx, { chain: 'admin:organisations', actorId: by.actorId, orgCode: office.code, action: 'create-organisation', detail: { level: office.level, parentCode: office.parentCode }, at: by.at });
  return true;
}
