import { renderPaper } from '../../domain/rendering/index.ts';
import type { DocumentData, DocumentKind } from '../../domain/rendering/index.ts';
import { storeContent } from '../../domain/files/store-content.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { defineHandler } from '../runtime/index.ts';
import type { Handler } from '../runtime/index.ts';

interface DocumentRow {
  id: string;
  kind: DocumentKind;
  data: DocumentData[DocumentKind];
}

/**
 * Turns the case's issued papers into PDFs, each kept by its hash. Outside the transaction that issued them:
 * a paper that is rendered twice (the worker died in between) keeps its first file.
 */
export const renderPapersHandler = ({ db, clock, dataDir, browser }: HandlerDeps): Handler =>
  defineHandler({
    topic: 'shared.render-papers',
    variables: [],
    inputSchema: { type: 'object' },
    outputs: [],
    slow: true,
    handle: async ({ task, signal }) => {
      const issued: DocumentRow[] = await db('documents').where({ case_id: task.businessKey, status: 'issued' }).orderBy('issued_at').select('id', 'kind', 'data');
      for (const document of issued) {
        if (signal.aborted) return;
        const { pdf } = await renderPaper(browser, document.kind, document.data);
        const file = await storeContent(db, dataDir, Buffer.from(pdf), 'application/pdf');
        await db('documents').where({ id: document.id, status: 'issued' }).update({ status: 'rendered', pdf_sha256: file.sha256, rendered_at: clock.now() });
      }
    },
  });
