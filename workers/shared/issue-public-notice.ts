import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { publicNoticePaper } from '../../domain/disability-rating/papers/public-notice-paper.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { settingOn } from '../../domain/settings/setting-on.ts';
import { noticeGaps } from '../../domain/notices/notice-gaps.ts';
import { issuePaperHandler } from './issue-paper.ts';
import { TaskFailure } from '../runtime/index.ts';
import type { Handler } from '../runtime/index.ts';

/** The notice as it will hang out: number and contents (第17条). */
export const issuePublicNoticeHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'shared.issue-public-notice',
    act: 'issue-public-notice',
    papers: async (trx, caseId, on) => {
      const order = publicNoticePaper(await loadPaperContext(trx, caseId, on), on, { maskName: await settingOn(trx, 'notice-name-mask', on) });
      const gaps = order.kind === 'public-notice-form' ? noticeGaps(order.data) : [];
      // A notice that lacks an item is not valid: it must not get a number. The office enters what is missing, then the step is tried again.
      if (gaps.length > 0) throw new TaskFailure('notice-incomplete', `公示书缺少第17条规定的内容：${gaps.join('、')}。请补充后重试。`);
      return [order];
    },
  });
