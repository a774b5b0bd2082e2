import type { Knex } from 'knex';
import { textOf } from '../../cases/load-paper-context.ts';
import { refuseSecondCase } from '../../cases/refuse-second-case.ts';
import { statedNumberOf } from '../../cases/stated-certificate.ts';
import { bindAnnouncement } from '../../inbox/announcement-of.ts';
import { lockMatching } from '../../inbox/office-message.ts';
import { officeInCharge } from '../../organisations/office-on.ts';
import { refuseDead } from '../../persons/refuse-dead.ts';
import { Problem, conflict } from '../../platform/problem.ts';
import type { AtTheDoor } from '../../procedures/procedure-spec.ts';
import { findCertificate, refuseForeignOrClosed, relationOf } from '../../register/index.ts';
import { SIDES } from './other-side.ts';

/**
 * A move goes to another county of the province (G30), with a certificate that is the person's and in force; the relation is kept by the
 * county that the person leaves; one transfer of a person at a time, but for the other side of the same move. The receiving county's case takes the file that was announced for the person.
 * @throws Problem unlawful, relation-elsewhere, not-the-holder, certificate-closed, holder-died, transfer-open
 */
export async function refuseWrongMove(trx: Knex.Transaction, door: AtTheDoor): Promise<void> {
  const { caseId, personId, application, actor } = door;
  const type = door.applicationType as keyof typeof SIDES;
  const { other, asked, words } = SIDES[type];
  const county = await countyOf(trx, textOf(application, asked) ?? '', { path: `/${asked}`, words });
  if (county === actor.orgCode) refuseCounty(`/${asked}`, `${words}就是本县：在本县内迁移的只更新地址，不办理转移（第37条）。`);
  const number = statedNumberOf(application);
  refuseForeignOrClosed(await findCertificate(trx, number), { personId, number, doing: '办理转移' });
  await refuseDead(trx, personId, '办理转移');
  await lockMatching(trx, personId);
  await refuseSecondCase(trx, { caseId, personId, procedure: 'relation-transfer', type: 'transfer-open', name: '抚恤关系转移', otherSide: { applicationType: other, countyCode: county } });
  const relation = await relationOf(trx, personId);
  const keeper = type === 'in-province-out' ? actor.orgCode : county;
  if (relation && relation.org_code !== keeper) throw conflict('relation-elsewhere', `该人员的抚恤关系在${relation.place_name}，不在${type === 'in-province-out' ? '本县' : '所填的迁出地'}。`);
  if (type === 'in-province-in') await bindAnnouncement(trx, { caseId, personId, officeCode: actor.orgCode });
}

function refuseCounty(path: string, title: string): never {
  throw new Problem({ type: 'invalid-form', status: 422, title, errors: [{ path, message: title }] });
}

/** The county of the platform that works under this code now. @throws Problem invalid-form */
async function countyOf(trx: Knex.Transaction, code: string, { path, words }: { path: string; words: string }): Promise<string> {
  const known: unknown = await trx('organisations').where({ code, level: 'county' }).first('code');
  if (!known) refuseCounty(path, `${words}不是本省的县级退役军人事务部门。`);
  return officeInCharge(trx, code);
}
