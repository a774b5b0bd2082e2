import { printWith } from '../../domain/documents/print-paper.ts';
import type { DocumentKind } from '../../domain/rendering/index.ts';
import { storeContent } from '../../domain/files/store-content.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { defineHandler } from '../runtime/index.ts';
import type { Handler } from '../runtime/index.ts';

interface DocumentRow {
  id: string;
  kind: DocumentKind;
  office_code: string;
  data: Record<string, unknown>;
}

/**
 * Turns the case's issued papers into PDFs, each kept by its hash. Outside the transaction that issued them:
 * a paper that is rendered twice (the worker died in between) keeps its first file.
 */
export const renderPapersHandler = ({ db, clock, dataDir, browser }: HandlerDeps): Handler => {
  const print = printWith({ db, dataDir, browser });
  return defineHandler<{ caseId: string }>({
    topic: 'shared.render-papers',
    // A supervision runs beside its case under a key of its own.
    variables: ['caseId'],
    inputSchema: { type: 'object', required: ['caseId'], properties: { caseId: { type: 'string' } } },
    outputs: [],
    slow: true,
    handle: async ({ variables: { caseId }, signal }) => {
      const issued: DocumentRow[] = await db('documents').where({ case_id: caseId, status: 'issued' }).orderBy('issued_at').select('id', 'kind', 'office_code', 'data');
      for (const document of issued) {
        if (signal.aborted) return;
        const { pdf, templateVersion } = await print({ kind: document.kind, officeCode: document.office_code, caseId }, document.data);
        const file = await storeContent(db, dataDir, Buffer.from(pdf), 'application/pdf');
        await db('documents').where({ id: document.id, status: 'issued' }).update({ status: 'rendered', pdf_sha256: file.sha256, template_version: templateVersion, rendered_at: clock.now() });
      }
    },
  });
};
