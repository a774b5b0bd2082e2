import { statedCertificateOf, statedNumberOf } from '../cases/stated-certificate.ts';
import type { Knex } from 'knex';
import { textOf } from '../cases/load-paper-context.ts';
import { refuseSecondCase } from '../cases/refuse-second-case.ts';
import { refuseDead } from '../persons/refuse-dead.ts';
import { Problem, conflict } from '../platform/problem.ts';
import type { Application, AtTheDoor } from '../procedures/procedure-spec.ts';
import { findCertificate, refuseForeignOrClosed, relationOf } from '../register/index.ts';
import type { RelationRow } from '../register/index.ts';

/** What the forces hand over (第34、45、46条). */
const OF_THE_FORCES = { kinds: ['soldier', 'firefighter'], categories: ['C1a', 'C1b', 'X45', 'X46a', 'X46b', 'X46c', 'X46d'] } as const;

/**
 * A relation moves from where it is: what a county of ours keeps comes neither from the forces nor from another province, and only that
 * county sends it out; a certificate is its holder's, and not void or taken in; one transfer of a person at a time, and none of one who has died.
 * @throws Problem invalid-form, relation-open, relation-elsewhere, not-the-holder, certificate-closed, holder-died, transfer-open
 */
export async function refuseWrongTransfer(trx: Knex.Transaction, { caseId, personId, applicationType, application, actor }: AtTheDoor): Promise<void> {
  if (applicationType === 'military-inbound') refuseCivilian(application);
  const number = statedNumberOf(application);
  refuseForeignOrClosed(await findCertificate(trx, number), { personId, number, doing: '办理转移' });
  const relation = await relationOf(trx, personId);
  if (applicationType === 'cross-province-out') refuseElsewhere(relation, actor.orgCode);
  else if (relation?.place_kind === 'county') throw conflict('relation-open', `该人员的抚恤关系已在${relation.place_name}，不是${applicationType === 'military-inbound' ? '军队移交接收' : '从外省迁入'}。`);
  await refuseDead(trx, personId, '办理转移');
  await refuseSecondCase(trx, { caseId, personId, procedure: 'relation-transfer', type: 'transfer-open', name: '抚恤关系转移' });
}

function refuseCivilian(application: Application): void {
  const refuse = (path: string, title: string): never => {
    throw new Problem({ type: 'invalid-form', status: 422, title, article: '第34条', errors: [{ path, message: title }] });
  };
  if (!OF_THE_FORCES.categories.some((category) => category === application.category)) refuse('/category', '该人员类别不属于军队移交接收。');
  const kind = textOf(statedCertificateOf(application), 'kind');
  if (kind !== null && !OF_THE_FORCES.kinds.some((known) => known === kind)) refuse('/certificate/kind', '军队移交的证件为残疾军人证或者残疾消防救援人员证。');
}

/** A relation that the register does not know is from before this platform, and the county answers for it. */
function refuseElsewhere(relation: RelationRow | null, county: string): void {
  if (relation === null || (relation.place_kind === 'county' && relation.org_code === county)) return;
  if (relation.place_kind === 'outside') throw conflict('relation-elsewhere', `该人员的抚恤关系已转出到${relation.place_name}。`);
  throw conflict('relation-elsewhere', `该人员的抚恤关系在${relation.place_name}，不能由本单位办理迁出。`);
}
