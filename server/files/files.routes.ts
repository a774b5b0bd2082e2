import { Type } from '@sinclair/typebox';
import { findDocumentPdf, findMaterialFile } from '../../domain/queries/find-file.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { sendFile } from './send-file.ts';

const binary = (...types: string[]) => ({ description: '文件内容', content: Object.fromEntries(types.map((type) => [type, { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) }])) });
const Params = Strict({ id: Uuid });

/** The bytes of a case's materials and papers, for who may see the case. */
export const fileRoutes: Route = (app, { db, config }) => {
  app.get(
    '/api/material-files/:id',
    { schema: { summary: '材料文件', tags: ['files'], params: Params, response: { 200: binary('application/pdf', 'image/jpeg', 'image/png'), ...problems } } },
    async (request, reply) => sendFile(reply, config.dataDir, await findMaterialFile(db, caseScope(request.user), request.params.id)),
  );
  app.get(
    '/api/documents/:id/pdf',
    { schema: { summary: '文书 PDF', tags: ['files'], params: Params, response: { 200: binary('application/pdf'), ...problems } } },
    async (request, reply) => sendFile(reply, config.dataDir, await findDocumentPdf(db, caseScope(request.user), request.params.id)),
  );
};
