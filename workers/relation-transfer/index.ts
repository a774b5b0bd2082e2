import { closeOutboundHandler, renumberCertificateHandler, seizeCertificateHandler, setPayerHandler } from './change-register.ts';
import { transferPaperHandlers } from './issue-papers.ts';
import { moveInProvinceHandlers } from './move-in-province.ts';

/** The handlers of 抚恤关系转移, one topic each. */
export const relationTransferHandlers = [...transferPaperHandlers, seizeCertificateHandler, renumberCertificateHandler, setPayerHandler, closeOutboundHandler, ...moveInProvinceHandlers] as const;
