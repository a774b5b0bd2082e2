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
  /** whom to ask for, as papers name it */
  contact?: string;
  /** first day; unknown for the offices that were there from the start */
  openedOn?: string;
}

/** Enters an office unless its code is known already. @returns whether it was entered now */
export async function createOrganisation(trx: Knex.Transaction, office: NewOrganisation, by: { actorId: string; at: Date }): Promise<boolean> {
  const details = { name: office.name, document_word: office.documentWord, address: office.address ?? '', phone: office.phone ?? '', contact: office.contact ?? '' };
  const inserted = (await trx('organisations')
    .insert({ code: office.code, level: office.level, parent_code: office.parentCode, opened_on: office.openedOn ?? null, ...details })
    .onConflict('code')
    .ignore()
    .returning('code')) as unknown[];
  if (inserted.length === 0) return false;
  await trx('office_details').insert({ office_code: office.code, valid_from: office.openedOn ?? '0001-01-01', ...details, reason: '', entered_by: by.actorId, entered_at: by.at });
  await appendAudit(trx, { chain: 'admin:organisations', actorId: by.actorId, orgCode: office.code, action: 'create-organisation', detail: { level: office.level, parentCode: office.parentCode }, at: by.at });
  return true;
}
