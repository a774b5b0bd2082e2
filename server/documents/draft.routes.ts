import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { findPaper } from '../../domain/documents/read-paper.ts';
import { issueDraft } from '../../domain/documents/issue-draft.ts';
import { printWith } from '../../domain/documents/print-paper.ts';
import type { Database } from '../../domain/database/connect.ts';
import { notFound } from '../../domain/platform/problem.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { noteView } from '../auth/note-view.ts';
import { caseScope } from '../auth/scope.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { binary } from '../files/binary.ts';
import { fileHeaders } from '../files/file-headers.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { paperBrowser } from './paper-browser.ts';
import { paperOfficer } from './paper-office.ts';

const Params = Strict({ id: Uuid });
const Issued = Strict({ id: Uuid, numberText: Type.String() });

interface DraftRow {
  replaces_id: string;
  data: Record<string, unknown>;
}

/** Replacements of voided papers before they have a number. */
export const draftRoutes: Route = (app, deps) => {
  const { db, clock, config } = deps;
  const print = printWith({ db, dataDir: config.dataDir, browser: paperBrowser(app) });
  app.get('/api/document-drafts/:id/pdf', { config: { permission: 'work-on-papers' }, schema: { summary: '预览补发稿', tags: ['documents'], params: Params, response: { 200: binary('application/pdf'), ...problems } } }, async ({ user, params }, reply) => {
    const { draft, kind, officeCode, caseId } = await findDraft(db, user, params.id);
    await noteView(deps, user, caseId);
    const pdf = Buffer.from((await print({ kind, officeCode, caseId }, draft.data)).pdf);
    return fileHeaders(reply, 'application/pdf').header('content-disposition', contentDisposition('inline', '补发稿.pdf')).send(pdf);
  });
  app.post('/api/document-drafts/:id/issue', { config: { permission: 'work-on-papers', looking: 'case' }, schema: { summary: '签发补发文书', tags: ['documents'], params: Params, body: Strict({}), response: { 200: Issued, ...problems } } }, async ({ user, params, seen }): Promise<Static<typeof Issued>> => {
    await findDraft(db, user, params.id);
    return issueDraft({ db, clock }, params.id, paperOfficer(user, seen));
  });
};

async function findDraft(db: Database, user: CurrentUser, draftId: string) {
  const draft: DraftRow | undefined = await db('document_drafts').where({ id: draftId }).first('replaces_id', 'data');
  if (!draft) throw notFound('该补发稿');
  const { kind, officeCode, caseId } = await findPaper(db, caseScope(user, { roles: ['caseworker'] }), draft.replaces_id);
  return { draft, kind, officeCode, caseId };
}
