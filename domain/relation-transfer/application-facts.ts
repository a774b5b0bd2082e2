import type { TransferFacts, TransferType } from '../../regulations/relation-transfer/index.ts';
import { partOf, textOf } from '../cases/load-paper-context.ts';

type Answers = Record<string, unknown>;

/** The certificate that the applicant holds, as the application states it. */
export const heldCertificateOf = (application: Answers): Answers => partOf(application, 'certificate');

/** Its number; '' when the application states none. */
export const heldNumberOf = (application: Answers): string => textOf(heldCertificateOf(application), 'number') ?? '';

/** What the rules of a transfer ask, from the application. */
export const transferFactsOf = (application: Answers): TransferFacts => ({
  type: (textOf(application, 'applicationType') ?? 'military-inbound') as TransferType,
  applicationDate: textOf(application, 'applicationDate') ?? '',
  formalitiesOn: textOf(application, 'formalitiesOn') ?? undefined,
  certificateLost: typeof application['certificateLost'] === 'boolean' ? application['certificateLost'] : undefined,
});
