import type { Knex } from 'knex';
import { conflict } from '../platform/problem.ts';
import type { CurrentUser } from '../users/current-user.ts';
import { administeredOffice, officeFault } from './administered-office.ts';
import { readAreaCode } from '../../regulations/areas/area-code.ts';
import { createOrganisation } from './create-organisation.ts';
import { requireOpenOffice } from './require-open-office.ts';

export interface OfficeOpening {
  code: string;
  name: string;
  documentWord: string;
  address: string;
  phone: string;
  contact: string;
  /** first day, `YYYY-MM-DD` */
  openedOn: string;
}

/**
 * Enters an office; its level and the office above it follow from its code.
 * @throws Problem invalid-office, not-found (the office above is not administered), office-closed, office-known
 */
export async function openOffice(trx: Knex.Transaction, administrator: CurrentUser, opening: OfficeOpening, at: Date): Promise<void> {
  const read = readAreaCode(opening.code);
  if (!read.ok) throw officeFault('/code', `${read.reason}。`);
  const { level, parentCode } = read.value;
  if (parentCode === null) throw officeFault('/code', '省级机构在安装平台时设立，不能在此增加。');
  const known: { name: string } | undefined = await trx('organisations').where({ code: opening.code }).first('name');
  if (known) throw conflict('office-known', `代码 ${opening.code} 已由${known.name}使用。`);
  if (!(await trx('organisations').where({ code: parentCode }).first('code'))) throw officeFault('/code', `上级机构（代码 ${parentCode}）还没有设立，请先设立上级机构。`);
  const parent = await administeredOffice(trx, administrator, parentCode);
  if (parent.level === 'province' && level === 'township') throw officeFault('/code', '乡镇（街道）的上级应是县级或者不设县的市级机构。');
  await requireOpenOffice(trx, parentCode);
  if (await trx('organisations').whereNull('closed_on').where({ name: opening.name.trim() }).first('code')) throw officeFault('/name', '已有同名的机构。');
  await createOrganisation(
    trx,
    { code: opening.code, level, parentCode, name: opening.name.trim(), documentWord: opening.documentWord.trim(), address: opening.address.trim(), phone: opening.phone.trim(), contact: opening.contact.trim(), openedOn: opening.openedOn },
    { actorId: administrator.id, at },
  );
}
