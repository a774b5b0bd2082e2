import type { Knex } from 'knex';
import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import type { PaperContext } from '../../domain/cases/load-paper-context.ts';
import type { PaperOrder } from '../../domain/documents/paper-order.ts';
import { checkedMaterialsOf } from '../../domain/materials/checked-materials-of.ts';
import { auditReport, forgeryLetters, holdLetter, refusalLetter, reviewReport, supplementLetter } from '../../domain/relation-transfer/papers/letters.ts';
import { crossTransferCertificatePaper } from '../../domain/relation-transfer/papers/cross-transfer-certificate-paper.ts';
import { localCertificatePaper } from '../../domain/relation-transfer/papers/local-certificate.ts';
import { registrationFormPaper } from '../../domain/relation-transfer/papers/registration-form-paper.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

interface TransferPaper {
  step: string;
  act: string;
  /** the acts that issuing performs, where they are not `act` alone */
  acts?: readonly string[];
  /** the act on whose day it is dated, or the newest of several */
  dated: string | readonly string[];
  papers: (context: PaperContext, issuedOn: string, trx: Knex.Transaction) => PaperOrder[] | Promise<PaperOrder[]>;
}

const paper = ({ step, act, acts, dated, papers }: TransferPaper) => (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: `relation-transfer.${step}`,
    act,
    ...(acts ? { acts } : {}),
    datedBy: [dated].flat(),
    papers: async (trx, caseId, issuedOn) => papers(await loadPaperContext(trx, caseId, issuedOn), issuedOn, trx),
  });

/** The papers of a transfer, each dated as the act that it follows from. */
export const transferPaperHandlers = [
  paper({ step: 'issue-supplement-notice', act: 'issue-transfer-supplement-notice', dated: 'find-transfer-materials-incomplete', papers: async (context, on, trx) => [supplementLetter(context, await checkedMaterialsOf(trx, context.row.id), on)] }),
  paper({ step: 'issue-refusal-notice', act: 'issue-transfer-refusal', dated: ['county-refuses-inbound', 'county-refuses-transfer', 'give-up-transfer', 'return-file', 'learn-of-end'], papers: (context, on) => [refusalLetter(context, 'county', on)] }),
  paper({ step: 'issue-province-refusal-notice', act: 'issue-province-transfer-refusal', dated: 'province-refuses-transfer', papers: (context, on) => [refusalLetter(context, 'province', on)] }),
  paper({ step: 'issue-hold-notice', act: 'issue-hold-notice', dated: 'county-finds-mismatch', papers: (context, on) => [holdLetter(context, on)] }),
  paper({ step: 'issue-no-registration-papers', act: 'issue-no-registration-notice', acts: ['issue-no-registration-notice', 'issue-police-letter'], dated: 'county-finds-forgery', papers: (context, on) => forgeryLetters(context, on) }),
  paper({ step: 'issue-review-report', act: 'issue-inbound-review-report', dated: 'county-approves-inbound', papers: (context, on) => [reviewReport(context, on)] }),
  paper({ step: 'issue-audit-report', act: 'issue-inbound-audit-report', dated: 'city-forwards-transfer', papers: (context, on) => [auditReport(context, on)] }),
  paper({ step: 'issue-cross-certificate', act: 'issue-cross-transfer-certificate', dated: 'receiving-county-consents', papers: (context, on) => [crossTransferCertificatePaper(context, on)] }),
  paper({ step: 'prepare-registration-form', act: 'prepare-registration-form', acts: [], dated: 'fill-registration-form', papers: (context, on) => [registrationFormPaper(context, on)] }),
  paper({ step: 'issue-local-certificate', act: 'issue-local-transfer-certificate', dated: 'copy-papers', papers: async (context, on, trx) => [await localCertificatePaper(trx, context, on)] }),
] as const;
