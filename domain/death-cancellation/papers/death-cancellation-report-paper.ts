import { certificateKinds } from '../../../regulations/certificates/index.ts';
import { factsOf, partOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import { paperHead } from '../../documents/paper-head.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import type { CertificateRow } from '../../register/index.ts';
import { diedOnOf } from '../cancel-certificate.ts';

export interface Cancelled {
  certificate: CertificateRow;
  /** `YYYY-MM`; null: nothing was paid by this platform */
  lastPaidMonth: string | null;
  confirmedBy: string | null;
}

/** 死亡注销备案表 (第30条). */
export function deathCancellationReportPaper(context: PaperContext, { certificate, lastPaidMonth, confirmedBy }: Cancelled, issuedOn: string): PaperOrder {
  const { row } = context;
  const verified = factsOf(row, 'verify-death');
  const reporter = partOf(row.application, 'reporter');
  return {
    kind: 'death-cancellation-report',
    officeCode: context.county.code,
    data: {
      ...paperHead(context, context.county, issuedOn),
      certificateKind: certificateKinds[certificate.kind].name,
      certificateNumber: certificate.number,
      grade: certificate.grade,
      nature: certificate.nature,
      diedOn: diedOnOf(row),
      reportedOn: row.application_date,
      reporter: `${textOf(reporter, 'name') ?? ''}（${textOf(reporter, 'relation') ?? ''}）`,
      evidence: textOf(verified, 'evidence') ?? '',
      certificateReturned: verified['certificateReturned'] === true,
      cancelledOn: certificate.status_since,
      lastPaidMonth,
      handledBy: confirmedBy,
    },
  };
}
