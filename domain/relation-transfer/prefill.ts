import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, partOf, textOf } from '../cases/load-paper-context.ts';
import { materialsToCheck, materialsToSupply } from '../materials/prefill.ts';
import type { Prefill } from '../procedures/prefill.ts';
import { receivingOfficeOf } from './close-outbound-relation.ts';
import { ratingOf } from './held-certificate.ts';
import { receiptsSoFar } from './record-receipts.ts';

const registration = (row: CaseRow): Record<string, unknown> => {
  const { grade, nature } = ratingOf(row);
  return {
    ...(grade === null ? {} : { grade }), ...(nature === null ? {} : { nature }),
    formerHousehold: textOf(row.application, 'militaryUnit') ?? textOf(row.application, 'formerHousehold') ?? undefined,
    newHousehold: textOf(partOf(row.application, 'person'), 'householdAddress') ?? undefined,
  };
};

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
  'relation-report/fill-registration-form': async (_, row) => registration(row),
  'relation-report/county-report': async () => ({ formCopies: 3 }),
};
