import { archivePapers, filedArchive } from '../../domain/archives/archive-papers.ts';
import { preparedList } from '../../domain/archives/prepared-list.ts';
import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from './issue-paper.ts';

/** 卷宗封面 and 卷内目录, dated as the case was filed (第32、33条). */
export const issueArchivePapersHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'shared.issue-archive-papers',
    act: 'issue-archive-papers',
    acts: [],
    datedBy: ['file-archive'],
    papers: async (trx, caseId, issuedOn) => archivePapers(await loadPaperContext(trx, caseId, issuedOn), { ...(await filedArchive(trx, caseId)), prepared: await preparedList(trx, caseId) }, issuedOn),
  });
