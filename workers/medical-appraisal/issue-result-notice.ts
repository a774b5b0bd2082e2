import { resultNoticePaper } from '../../domain/appraisal/result-notice-paper.ts';
import type { AppraisalRow } from '../../domain/appraisal/result-notice-paper.ts';
import { stageOf } from '../../domain/appraisal/stage-of.ts';
import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { settingOn } from '../../domain/settings/setting-on.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** 鉴定结果通知 of the stage in which the case is (第19条). */
export const issueResultNoticeHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'medical-appraisal.issue-result-notice',
    act: 'issue-appraisal-result-notice',
    papers: async (trx, caseId, issuedOn) => {
      const appraisal = (await trx('appraisals').where({ case_id: caseId, stage: await stageOf(trx, caseId) }).first()) as AppraisalRow;
      return [resultNoticePaper(await loadPaperContext(trx, caseId), appraisal, issuedOn, await settingOn(trx, 'objection-window', issuedOn))];
    },
  });
