import type { FastifyReply } from 'fastify';
import { findDocumentPdf, findMaterialFile, findReceipt, findScan } from '../../domain/queries/find-file.ts';
import type { FoundFile } from '../../domain/queries/find-file.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { noteView } from '../auth/note-view.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { binary } from './binary.ts';
import { sendFile } from './send-file.ts';

const Params = Strict({ id: Uuid });

/** The bytes of a case's materials and papers, for who may see the case. To open one is to look at its person. */
export const fileRoutes: Route = (app, deps) => {
  const { db, config } = deps;
  const send = async (reply: FastifyReply, user: CurrentUser, found: FoundFile): Promise<FastifyReply> => {
    await noteView(deps, user, found.caseId);
    return sendFile(reply, config.dataDir, found);
  };
  app.get(
    '/api/material-files/:id',
    { config: { permission: 'read-cases' }, schema: { summary: '材料文件', tags: ['files'], params: Params, response: { 200: binary('application/pdf', 'image/jpeg', 'image/png'), ...problems } } },
    async (request, reply) => send(reply, request.user, await findMaterialFile(db, caseScope(request.user), request.params.id)),
  );
  app.get(
    '/api/documents/:id/pdf',
    { config: { permission: 'read-cases' }, schema: { summary: '文书 PDF', tags: ['files'], params: Params, response: { 200: binary('application/pdf'), ...problems } } },
    async (request, reply) => send(reply, request.user, await findDocumentPdf(db, caseScope(request.user), request.params.id)),
  );
  app.get(
    '/api/documents/:id/receipt',
    { config: { permission: 'read-cases' }, schema: { summary: '送达回执', tags: ['files'], params: Params, response: { 200: binary('application/pdf', 'image/jpeg', 'image/png'), ...problems } } },
    async (request, reply) => send(reply, request.user, await findReceipt(db, caseScope(request.user), request.params.id)),
  );
  app.get(
    '/api/document-scans/:id',
    { config: { permission: 'read-cases' }, schema: { summary: '用印文书的扫描件', tags: ['files'], params: Params, response: { 200: binary('application/pdf', 'image/jpeg', 'image/png'), ...problems } } },
    async (request, reply) => send(reply, request.user, await findScan(db, caseScope(request.user), request.params.id)),
  );
};
