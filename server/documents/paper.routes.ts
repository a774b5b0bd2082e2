import { Type } from '@sinclair/typebox';
import { caseToday } from '../../domain/cases/case-row.ts';
import { comparePage } from '../../domain/documents/compare-page.ts';
import { draftReplacement } from '../../domain/documents/draft-replacement.ts';
import { printWith } from '../../domain/documents/print-paper.ts';
import { findPaper, readPaper } from '../../domain/documents/read-paper.ts';
import { receiveScan } from '../../domain/documents/receive-scan.ts';
import { renderPaperNow } from '../../domain/documents/render-paper-now.ts';
import { sealPaper } from '../../domain/documents/seal-paper.ts';
import { servePaper } from '../../domain/documents/serve-paper.ts';
import { voidPaper } from '../../domain/documents/void-paper.ts';
import { noteView } from '../auth/note-view.ts';
import { caseScope } from '../auth/scope.ts';
import { etagOf } from '../plugins/app/seen-version.ts';
import type { Route } from '../route.ts';
import { OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { paperInHand, paperOfficer } from './paper-office.ts';
import { CompareBody, DraftBody, Paper, ScanBody, SealBody, ServeBody, VoidBody } from './paper-schemas.ts';
import { paperBrowser } from './paper-browser.ts';

const Params = Strict({ id: Uuid });
const Done = Strict({ ok: Type.Literal(true) });
const done = { ok: true } as const;
const config = { permission: 'work-on-papers', looking: 'case' } as const;
/** A PDF shows what is decided already. */
const rendering = { permission: 'work-on-papers', looking: { because: '只生成已编号文书的 PDF，不改变案件' } } as const;
const tags = ['documents'];

/** The life of a paper after its number: each step is one address, refused when it is not that step's turn. */
export const paperRoutes: Route = (app, deps) => {
  const { db, clock, seal } = deps;
  const { dataDir } = deps.config;
  const print = printWith({ db, dataDir, browser: paperBrowser(app) });

  app.get('/api/documents/:id', { config: { permission: 'read-cases' }, schema: { summary: '文书及其办理情况', tags, params: Params, response: { 200: Paper, ...problems } } }, async ({ user, params }, reply) => {
    const scope = caseScope(user);
    const { simulatedOn, version, caseId } = await findPaper(db, scope, params.id);
    await noteView(deps, user, caseId);
    reply.header('etag', etagOf(version));
    return { ...(await readPaper(db, scope, params.id, paperOfficer(user).officeCodes)), today: caseToday({ simulated_on: simulatedOn }, clock) };
  });
  app.post('/api/documents/:id/render', { config: rendering, schema: { summary: '生成文书 PDF', tags, params: Params, body: Strict({}), response: { 200: Done, ...problems } } }, async ({ user, params }) => {
    const { officer } = await paperInHand(deps, user, params.id);
    await renderPaperNow({ db, clock, dataDir, print }, params.id, officer);
    return done;
  });
  app.post('/api/documents/:id/seal', { config, schema: { summary: '登记打印用印', tags, params: Params, body: SealBody, response: { 200: Done, ...problems } } }, async ({ user, params, body, seen }) => {
    const { officer, today } = await paperInHand(deps, user, params.id, seen);
    await sealPaper({ db, clock, dataDir, seal }, params.id, officer, { ...body, today });
    return done;
  });
  app.post('/api/documents/:id/scan', { config, schema: { summary: '上传用印文书的扫描件', tags, params: Params, body: ScanBody, response: { 200: Strict({ scanId: Uuid, pages: Type.Integer() }), ...problems } } }, async ({ user, params, body, seen }) => {
    const { officer } = await paperInHand(deps, user, params.id, seen);
    return receiveScan({ db, clock, dataDir }, params.id, officer, body.uploadId);
  });
  app.post(
    '/api/documents/:id/scan/pages/:page',
    { config, schema: { summary: '逐页比对扫描件', tags, params: Strict({ id: Uuid, page: Type.Integer({ minimum: 1, maximum: 1000 }) }), body: CompareBody, response: { 200: Strict({ status: OneOf('comparing', 'matched', 'rejected') }), ...problems } } },
    async ({ user, params, body, seen }) => {
      const { officer } = await paperInHand(deps, user, params.id, seen);
      return { status: await comparePage({ db, clock }, params.id, officer, { page: params.page, matches: body.matches, note: body.note ?? '' }) };
    },
  );
  app.post('/api/documents/:id/serve', { config, schema: { summary: '登记文书送达', tags, params: Params, body: ServeBody, response: { 200: Done, ...problems } } }, async ({ user, params, body, seen }) => {
    const { officer, today } = await paperInHand(deps, user, params.id, seen);
    await servePaper({ db, clock }, params.id, officer, { ...body, own: body.own && { ...body.own, mailNumber: body.own.mailNumber ?? null }, today });
    return done;
  });
  app.post('/api/documents/:id/void', { config, schema: { summary: '作废文书', tags, params: Params, body: VoidBody, response: { 200: Done, ...problems } } }, async ({ user, params, body, seen }) => {
    const { officer } = await paperInHand(deps, user, params.id, seen);
    await voidPaper({ db, clock }, params.id, officer, body.reason);
    return done;
  });
  app.post('/api/documents/:id/draft', { config, schema: { summary: '拟制补发文书', tags, params: Params, body: DraftBody, response: { 200: Strict({ draftId: Uuid }), ...problems } } }, async ({ user, params, body, seen }) => {
    const { officer, today } = await paperInHand(deps, user, params.id, seen);
    return { draftId: await draftReplacement({ db, clock }, params.id, officer, { ...body, today }) };
  });
};
