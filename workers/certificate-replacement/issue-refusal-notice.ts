import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { refusalPaper } from '../../domain/certificate-replacement/papers/notices.ts';
import { countFiles } from '../../domain/materials/count-files.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

interface Level {
  level: 'county' | 'province';
  topic: string;
  act: string;
  /** the act by which this level says no, and the task whose answers hold the reason */
  refusal: string;
  task: string;
}

/** 不予换补证通知书 of one level, dated as it said no; the applicant's papers and the old certificate go back with it. */
const refusalHandler = ({ level, topic, act, refusal, task }: Level) => (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic,
    act,
    datedBy: [refusal],
    papers: async (trx, caseId, issuedOn) => [
      refusalPaper(await loadPaperContext(trx, caseId, issuedOn), { level, task, basis: '实施细则第二十六条、第二十八条', materials: await countFiles(trx, caseId) }, issuedOn),
    ],
  });

export const issueReplacementRefusalHandler = refusalHandler({
  level: 'county', topic: 'certificate-replacement.issue-refusal-notice', act: 'issue-replacement-refusal', refusal: 'county-refuses-replacement', task: 'county-review',
});

export const issueProvinceReplacementRefusalHandler = refusalHandler({
  level: 'province', topic: 'certificate-replacement.issue-province-refusal-notice', act: 'issue-province-replacement-refusal', refusal: 'province-refuses-replacement', task: 'province-review',
});
