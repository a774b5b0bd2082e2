import { cancelCertificateHandler } from './cancel-certificate.ts';
import { issueCancellationReportHandler } from './issue-cancellation-report.ts';
import { stopPensionHandler } from './stop-pension.ts';

/** The handlers of 死亡注销, one topic each. */
export const deathCancellationHandlers = [
  cancelCertificateHandler,
  stopPensionHandler,
  issueCancellationReportHandler,
] as const;
