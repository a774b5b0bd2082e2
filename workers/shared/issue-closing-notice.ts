import { latestAct } from '../../domain/acts/latest-act.ts';
import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { actOfEnding } from '../../domain/case-life/end-course.ts';
import { closingNotice } from '../../domain/case-life/papers/closing-notice.ts';
import { countFiles } from '../../domain/materials/count-files.ts';
import { endingActs } from '../../regulations/constraints/index.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from './issue-paper.ts';

/** 终止办理通知书 for a case that was withdrawn, annulled or terminated by death, dated as the act that ended it. */
export const issueClosingNoticeHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'shared.issue-closing-notice',
    act: 'issue-closing-notice',
    datedBy: endingActs,
    papers: async (trx, caseId, issuedOn) => {
      const context = await loadPaperContext(trx, caseId);
      const { ending } = context.row;
      if (!ending) throw new Error('the case has not ended');
      return [closingNotice(context, ending, await latestAct(trx, caseId, [actOfEnding(ending)]), await countFiles(trx, caseId), issuedOn)];
    },
  });
