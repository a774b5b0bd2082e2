import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { enterNewCertificate } from '../../domain/certificate-replacement/enter-new-certificate.ts';
import { certificatePaper } from '../../domain/documents/certificate-paper.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** The new certificate in the place of the old one, entered in the register and printed, dated as the province agreed (第24、25、28条). */
export const issueReplacementCertificateHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'certificate-replacement.issue-certificate',
    act: 'issue-replacement-certificate',
    datedBy: ['province-approves-replacement'],
    papers: async (trx, caseId, issuedOn) => {
      const context = await loadPaperContext(trx, caseId, issuedOn);
      return [certificatePaper(context, await enterNewCertificate(trx, context, issuedOn), issuedOn)];
    },
  });
