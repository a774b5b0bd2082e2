import { Type } from '@sinclair/typebox';
import { applyBatch } from '../../domain/register/import/apply-batch.ts';
import { checkImport } from '../../domain/register/import/check-import.ts';
import { createImport } from '../../domain/register/import/create-import.ts';
import { importFieldNames, importFields } from '../../domain/register/import/fields.ts';
import type { Mapping } from '../../domain/register/import/fields.ts';
import type { Importer } from '../../domain/register/import/import-row.ts';
import { faultReport, listImports, readImport, readLines } from '../../domain/register/import/read-import.ts';
import { undoImport } from '../../domain/register/import/undo-import.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { Problem } from '../../domain/platform/problem.ts';
import { binary } from '../files/binary.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { Reason } from '../persons/duplicate.routes.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import type { Route } from '../route.ts';
import { Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const Params = Strict({ id: Uuid });
const Column = Type.Integer({ minimum: 0, maximum: 59 });
const MappingOf = Type.Unsafe<Mapping>({ type: 'object', properties: Object.fromEntries(importFieldNames.map((field) => [field, Column])), additionalProperties: false });
const counted = Type.Integer();
const View = Strict({
  id: Uuid, orgCode: Text, fileName: Text, status: OneOf('draft', 'checked', 'applying', 'applied', 'undone'), headers: Type.Array(Text), mapping: MappingOf,
  counts: Strict({ pending: counted, faulty: counted, applied: counted, refused: counted, undone: counted }), createdAt: Instant, createdByName: Text, undoReason: Nullable(Text),
});
const Field = Strict({ field: OneOf(...importFieldNames), title: Text, required: Type.Boolean() });
const Line = Strict({ no: counted, state: OneOf('pending', 'faulty', 'applied', 'refused', 'undone'), cells: Type.Array(Text), faults: Type.Array(Strict({ column: Text, message: Text })) });
const Lines = Strict({ faulty: Type.Optional(Type.Boolean()), page: Type.Integer({ minimum: 1, maximum: 1000, default: 1 }), pageSize: Type.Integer({ minimum: 1, maximum: 100, default: 20 }) });
const config = { permission: 'import-register' } as const;
const tags = ['register'];

const FIELDS = importFieldNames.map((field) => ({ field, title: importFields[field].title, required: importFields[field].required }));

/** Who imports, and for which counties. */
function importerOf(user: CurrentUser): Importer & { orgCode: string } {
  const held = user.roles.filter(({ role, level }) => role === 'caseworker' && level === 'county');
  return { userId: user.id, offices: held.flatMap(({ orgCode, predecessors = [] }) => [orgCode, ...predecessors]), orgCode: (held[0] as (typeof held)[number]).orgCode };
}

/** An older register taken over: the file, what its columns mean, the dry run, the lines entered batch by batch, the undo of all. */
export const registerImportRoutes: Route = (app, { db, clock, uploadsPerMinute }) => {
  app.get('/api/register/imports', { config, schema: { summary: '名册导入记录', tags, response: { 200: Strict({ imports: Type.Array(View) }), ...problems } } }, async ({ user }) => ({ imports: await listImports(db, importerOf(user)) }));
  app.post('/api/register/imports', { config: { ...config, rateLimit: { max: uploadsPerMinute, timeWindow: '1 minute' } }, schema: { summary: '上传名册', tags, consumes: ['multipart/form-data'], response: { 201: Strict({ id: Uuid }), ...problems } } }, async (request, reply) => {
    const importer = importerOf(request.user);
    const part = await request.file();
    if (!part || part.fieldname !== 'file') throw new Problem({ type: 'no-file', status: 400, title: '请选择要上传的文件。' });
    const id = await createImport(db, importer, { orgCode: importer.orgCode, fileName: part.filename, bytes: await part.toBuffer() }, clock.now());
    return reply.code(201).send({ id });
  });
  app.get('/api/register/imports/:id', { config, schema: { summary: '名册导入', tags, params: Params, response: { 200: Strict({ import: View, fields: Type.Array(Field) }), ...problems } } }, async ({ user, params }) => ({ import: await readImport(db, importerOf(user), params.id), fields: FIELDS }));
  app.get('/api/register/imports/:id/lines', { config, schema: { summary: '名册各行和问题', tags, params: Params, querystring: Lines, response: { 200: Strict({ lines: Type.Array(Line), total: counted }), ...problems } } }, async ({ user, params, query }) =>
    readLines(db, importerOf(user), params.id, { page: query.page, pageSize: query.pageSize, ...(query.faulty ? { states: ['faulty', 'refused'] as const } : {}) }),
  );
  app.post('/api/register/imports/:id/check', { config, schema: { summary: '试运行', tags, params: Params, body: Strict({ mapping: MappingOf }), response: { 200: View, ...problems } } }, async ({ user, params, body }) => {
    await checkImport(db, importerOf(user), { importId: params.id, mapping: body.mapping }, clock.now());
    return readImport(db, importerOf(user), params.id);
  });
  app.post('/api/register/imports/:id/apply', { config, schema: { summary: '写入下一批', tags, params: Params, response: { 200: Strict({ applied: counted, refused: counted, left: counted }), ...problems } } }, async ({ user, params }) => applyBatch(db, importerOf(user), params.id, clock.now()));
  app.post('/api/register/imports/:id/undo', { config, schema: { summary: '撤销整次导入', tags, params: Params, body: Strict({ reason: Reason }), response: { 200: Strict({ undone: counted }), ...problems } } }, async ({ user, params, body }) => ({ undone: await undoImport(db, importerOf(user), { importId: params.id, reason: body.reason }, clock.now()) }));
  app.get('/api/register/imports/:id/faults.csv', { config: { ...config, rateLimit: perUser(20) }, schema: { summary: '下载问题清单', tags, params: Params, response: { 200: binary('text/csv'), ...problems } } }, async ({ user, params }, reply) =>
    reply.type('text/csv; charset=utf-8').header('content-disposition', contentDisposition('attachment', '名册导入问题清单.csv')).send(await faultReport(db, importerOf(user), params.id)),
  );
};
