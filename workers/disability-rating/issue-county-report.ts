import { findLatestAct } from '../../domain/acts/latest-act.ts';
import { listAttachments } from '../../domain/archives/list-attachments.ts';
import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { countyReportPaper } from '../../domain/disability-rating/papers/review-report-papers.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** 审查报告 of the county, dated as the review was finished; with it go the papers that were handed in (第15条第3款). */
export const issueCountyReportHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'disability-rating.issue-county-report',
    act: 'issue-county-report',
    acts: [],
    datedBy: ['county-agrees', 'county-refuses'],
    papers: async (trx, caseId, issuedOn) => {
      const accepted = await findLatestAct(trx, caseId, ['accept-application']);
      return [countyReportPaper(await loadPaperContext(trx, caseId, issuedOn), { receivedOn: accepted?.happened_on ?? null, attachments: await listAttachments(trx, caseId) }, issuedOn)];
    },
  });
