import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { enterCertificate } from '../../domain/disability-rating/enter-certificate.ts';
import { certificatePaper } from '../../domain/documents/certificate-paper.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** The certificate, entered in the register and printed, dated as the province approved (第17、24、25条). */
export const issueCertificateHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'disability-rating.issue-certificate',
    act: 'issue-certificate',
    datedBy: ['province-approves'],
    papers: async (trx, caseId, issuedOn) => {
      const context = await loadPaperContext(trx, caseId, issuedOn);
      return [certificatePaper(context, await enterCertificate(trx, context, issuedOn), issuedOn)];
    },
  });
