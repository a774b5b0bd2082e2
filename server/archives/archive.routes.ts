import pLimit from 'p-limit';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { checkExportQuota } from '../../domain/audit/export-quota.ts';
import { readArchiveBook } from '../../domain/archives/read-archive-book.ts';
import { caseToday } from '../../domain/cases/case-row.ts';
import { caseInReach, officeInCase } from '../auth/case-in-reach.ts';
import { noteView } from '../auth/note-view.ts';
import { paperBrowser } from '../documents/paper-browser.ts';
import { binary } from '../files/binary.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { fileHeaders } from '../files/file-headers.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

/** The file of a case as one PDF, with its list of contents (第32、33条). */
export const archiveRoutes: Route = (app, deps) => {
  const { db, clock, config } = deps;
  const browser = paperBrowser(app);
  // One file at a time: what is bound is in memory until it is sent.
  const inTurn = pLimit(1);
  app.get('/api/cases/:id/archive.pdf', { config: { permission: 'read-cases', rateLimit: perUser(6) }, schema: { summary: '下载卷宗（PDF）', tags: ['archives'], params: Strict({ id: Uuid }), response: { 200: binary('application/pdf'), ...problems } } }, async ({ user, params }, reply) => {
    const row = await caseInReach(db, user, params.id);
    await checkExportQuota(db, { userId: user.id, orgCode: officeInCase(user, row), at: clock.now() }, deps.exportsPerHour);
    await noteView(deps, user, params.id);
    const book = await inTurn(() => readArchiveBook({ db, dataDir: config.dataDir, browser }, params.id, caseToday(row, clock)));
    await db.transaction((trx) => appendAudit(trx, { chain: `case:${params.id}`, actorId: user.id, orgCode: officeInCase(user, row), action: 'archive-downloaded', caseId: params.id, detail: { bytes: book.length }, at: clock.now() }));
    return fileHeaders(reply, 'application/pdf').header('content-disposition', contentDisposition('attachment', `卷宗-${row.case_no}.pdf`)).send(Buffer.from(book));
  });
};
