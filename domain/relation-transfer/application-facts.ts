import type { TransferFacts, TransferType } from '../../regulations/relation-transfer/index.ts';
import { flagOf, textOf } from '../cases/load-paper-context.ts';

type Answers = Record<string, unknown>;

/** What the rules of a transfer ask, from the application. */
export const transferFactsOf = (application: Answers): TransferFacts => ({
  type: (textOf(application, 'applicationType') ?? 'military-inbound') as TransferType,
  applicationDate: textOf(application, 'applicationDate') ?? '',
  formalitiesOn: textOf(application, 'formalitiesOn') ?? undefined,
  certificateLost: flagOf(application, 'certificateLost'),
});
