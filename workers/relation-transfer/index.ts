import { renumberCertificateHandler, seizeCertificateHandler, setPayerHandler } from './change-register.ts';
import { moveInProvinceHandlers } from './move-in-province.ts';
import { transferPaperHandlers } from './issue-papers.ts';

/** The handlers of 抚恤关系转移, one topic each. */
export const relationTransferHandlers = [...transferPaperHandlers, seizeCertificateHandler, renumberCertificateHandler, setPayerHandler, ...moveInProvinceHandlers] as const;
