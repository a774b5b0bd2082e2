import { statedNumberOf } from '../cases/stated-certificate.ts';
import type { Knex } from 'knex';
import { refuseSecondCase } from '../cases/refuse-second-case.ts';
import { refuseDead } from '../persons/refuse-dead.ts';
import { conflict } from '../platform/problem.ts';
import type { AtTheDoor } from '../procedures/procedure-spec.ts';
import { findCertificate, refuseForeignOrClosed, relationOf } from '../register/index.ts';

/**
 * A relation that is kept by a county already does not come from the forces; a certificate is its holder's, and not void or taken in;
 * one transfer of a person at a time, and none of one who has died.
 * @throws Problem relation-open, not-the-holder, certificate-closed, holder-died, transfer-open
 */
export async function refuseWrongTransfer(trx: Knex.Transaction, { caseId, personId, application }: AtTheDoor): Promise<void> {
  const number = statedNumberOf(application);
  refuseForeignOrClosed(await findCertificate(trx, number), { personId, number, doing: '办理转移' });
  const relation = await relationOf(trx, personId);
  if (relation?.place_kind === 'county') throw conflict('relation-open', `该人员的抚恤关系已在${relation.place_name}，不是军队移交接收。`);
  await refuseDead(trx, personId, '办理转移');
  await refuseSecondCase(trx, { caseId, personId, procedure: 'relation-transfer', type: 'transfer-open', name: '抚恤关系转移' });
}
