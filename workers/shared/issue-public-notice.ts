import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { publicNoticePaper } from '../../domain/disability-rating/papers/public-notice-paper.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { settingOn } from '../../domain/settings/setting-on.ts';
import { issuePaperHandler } from './issue-paper.ts';
import type { Handler } from '../runtime/index.ts';

/** The notice as it will hang out: number and contents (第17条). */
export const issuePublicNoticeHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'shared.issue-public-notice',
    act: 'issue-public-notice',
    papers: async (trx, caseId, on) => [publicNoticePaper(await loadPaperContext(trx, caseId), on, { maskName: await settingOn(trx, 'notice-name-mask', on) })],
  });
