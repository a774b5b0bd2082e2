import { printWith } from '../../domain/documents/print-paper.ts';
import { renderPaperNow } from '../../domain/documents/render-paper-now.ts';
import type { Actor } from '../../domain/acts/submit-task.ts';
import type { Deps } from '../deps.ts';
import { paperBrowser } from '../documents/paper-browser.ts';
import type { App } from '../route.ts';

/**
 * Prints the notices of a suspension and a resumption, for which no worker has a step. What fails here is only told in the log:
 * the paper has its number, and its page offers to print it.
 */
export async function renderNotices(app: App, { db, clock, config, logger }: Deps, caseId: string, officer: Actor): Promise<void> {
  const issued: { id: string }[] = await db('documents').where({ case_id: caseId, status: 'issued' }).whereIn('kind', ['suspension-notice', 'resumption-notice']).select('id');
  for (const { id } of issued) {
    try {
      await renderPaperNow({ db, clock, dataDir: config.dataDir, print: printWith({ db, dataDir: config.dataDir, browser: paperBrowser(app) }) }, id, { id: officer.id, officeCodes: [officer.orgCode], seen: null });
    } catch (error) {
      logger.warn({ documentId: id, err: error }, 'notice not printed yet');
    }
  }
}
