import { transferPayment } from '../../regulations/pension/index.ts';
import { latestAct } from '../acts/latest-act.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, partOf, textOf } from '../cases/load-paper-context.ts';
import { materialsToCheck, materialsToSupply } from '../materials/prefill.ts';
import type { Executor } from '../database/connect.ts';
import { announcementOf, reasonOfReturn } from '../inbox/announcement-of.ts';
import { officeOn } from '../organisations/office-on.ts';
import type { Prefill } from '../procedures/prefill.ts';
import { receivingOfficeOf } from './close-outbound-relation.ts';
import { ratingOf } from './held-certificate.ts';
import { receiptsSoFar } from './record-receipts.ts';
import { isInProvince } from './in-province/outcome-of-move.ts';

const registration = (row: CaseRow): Record<string, unknown> => {
  const { grade, nature } = ratingOf(row);
  return {
    ...(grade === null ? {} : { grade }), ...(nature === null ? {} : { nature }),
    formerHousehold: textOf(row.application, 'militaryUnit') ?? textOf(row.application, 'formerHousehold') ?? undefined,
    newHousehold: textOf(partOf(row.application, 'person'), 'householdAddress') ?? undefined,
  };
};

/** The county from which the person comes, as it is called now. */
async function originName(db: Executor, row: CaseRow): Promise<string | undefined> {
  const code = (await announcementOf(db, row.id))?.from_office ?? textOf(row.application, 'fromCounty');
  return code === null ? undefined : (await officeOn(db, code)).name.replace(/退役军人事务(局|厅)$/, '');
}

/** What the forms of a transfer are filled in with from the case. */
export const relationTransferPrefills: Readonly<Record<string, Prefill>> = {
  'military-inbound/check-materials': materialsToCheck,
  'military-inbound/record-supplement': materialsToSupply,
  'military-inbound/commission-reexamination': async (_, row) => ({ institutionKind: textOf(factsOf(row, 'county-review'), 'injuryKind') ?? 'ordinary' }),
  'cross-province-out/check-materials': materialsToCheck,
  'cross-province-out/record-supplement': materialsToSupply,
  'cross-province-out/contact-receiving-county': async (_, row) => ({ office: receivingOfficeOf(row) }),
  'cross-province-out/dispatch-file': async (_, row) => ({ receiver: receivingOfficeOf(row) }),
  'cross-province-in/answer-contact': async (_, row) => ({ answeredTo: textOf(row.application, 'originOffice') ?? undefined }),
  'cross-province-in/receive-papers': receiptsSoFar,
  'relation-report/fill-registration-form': async (db, row) => ({ ...registration(row), ...(isInProvince(row.application_type) ? { formerHousehold: await originName(db, row) } : {}) }),
  'relation-report/county-report': async () => ({ formCopies: 3 }),
  'in-province-out/check-materials': materialsToCheck,
  'in-province-out/record-supplement': materialsToSupply,
  'in-province-out/receive-returned-file': async (db, row) => {
    const reason = await reasonOfReturn(db, row.id);
    return reason === null ? {} : { remark: `迁入地退回：${reason}` };
  },
  'in-province-out/register-departure': async (db, row) => ({ lastMonth: transferPayment((await latestAct(db, row.id, ['learn-of-transfer'])).happened_on).fromPaysTo }),
};
