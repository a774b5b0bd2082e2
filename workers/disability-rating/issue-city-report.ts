import { listAttachments } from '../../domain/archives/list-attachments.ts';
import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { cityReportPaper } from '../../domain/disability-rating/papers/review-report-papers.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** 审查报告 of the city, dated as it reported to the province (第16条). */
export const issueCityReportHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'disability-rating.issue-city-report',
    act: 'issue-city-report',
    acts: [],
    datedBy: ['city-reports', 'city-finds-not-qualified'],
    papers: async (trx, caseId, issuedOn) => [
      cityReportPaper(await loadPaperContext(trx, caseId, issuedOn), { receivedOn: null, attachments: await listAttachments(trx, caseId) }, issuedOn),
    ],
  });
