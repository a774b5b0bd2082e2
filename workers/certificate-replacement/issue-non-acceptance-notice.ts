import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { judgeWait } from '../../domain/certificate-replacement/check-material-answers.ts';
import { prematurePaper } from '../../domain/certificate-replacement/papers/notices.ts';
import { countFiles } from '../../domain/materials/count-files.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** 不予受理通知书 of an application that comes too early after the newspaper notice: the reason, and from when it may be made (第27条). */
export const issuePrematureNoticeHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'certificate-replacement.issue-non-acceptance-notice',
    act: 'issue-non-acceptance-notice',
    datedBy: ['refuse-premature-replacement'],
    papers: async (trx, caseId, issuedOn) => {
      const context = await loadPaperContext(trx, caseId, issuedOn);
      return [prematurePaper(context, { reason: (await judgeWait(trx, context.row, issuedOn)).message, materials: await countFiles(trx, caseId) }, issuedOn)];
    },
  });
