import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { createDraft } from '../../domain/models/create-draft.ts';
import { forgetReader, noteReader } from '../../domain/models/draft-readers.ts';
import { findDraft } from '../../domain/models/draft-row.ts';
import { readUploadedModel } from '../../domain/models/import-draft.ts';
import { listDrafts } from '../../domain/models/list-drafts.ts';
import { MODELS_CHAIN } from '../../domain/models/models-chain.ts';
import { listSaves, readDraft, readSave } from '../../domain/models/read-draft.ts';
import { fileOf, findRelease, newestRelease } from '../../domain/models/release-row.ts';
import { saveModelDraft } from '../../domain/models/save-model-draft.ts';
import { Problem, notFound } from '../../domain/platform/problem.ts';
import { etagOf } from '../plugins/app/seen-version.ts';
import type { Route } from '../route.ts';
import { Instant, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { Content, Draft, DraftSummary, MODEL_BODY_LIMIT, ResourceName, Save } from './draft-schemas.ts';

const Params = Strict({ id: Uuid });
const Made = Strict({ id: Uuid });
const tags = ['models'];
const config = { permission: 'edit-models' } as const;
/** Opens something new or says that somebody is there: nothing that was seen before is changed. */
const fresh = { permission: 'edit-models', looking: { because: 'changes nothing that was there' } } as const;

/** Drafts of diagrams and tables: opened from a release or a file, saved by themselves, shared by analysts who are told of each other. */
export const modelDraftRoutes: Route = (app, deps) => {
  const { db, clock, uploadsPerMinute } = deps;

  app.get('/api/model/drafts', { config, schema: { summary: '流程草稿列表', tags, response: { 200: Strict({ drafts: Type.Array(DraftSummary) }), ...problems } } }, async () => ({ drafts: await listDrafts(db) }));

  app.post('/api/model/drafts', { config: fresh, schema: { summary: '从一个版本新建草稿', tags, body: Strict({ resource: ResourceName, release: Type.Optional(Uuid) }), response: { 201: Made, ...problems } } }, async ({ body, user }, reply) => {
    const newest = await newestRelease(db);
    const source = body.release ? await findRelease(db, body.release) : newest;
    const content = await fileOf(db, source, body.resource);
    const from = source.id === newest.id ? 'release' : 'restore';
    const id = await db.transaction((trx) => createDraft(trx, { resource: body.resource, baseRelease: newest.id, content, actorId: user.id, at: clock.now(), from }));
    return reply.code(201).send({ id });
  });

  app.post(
    '/api/model/drafts/import',
    { config: { ...fresh, rateLimit: { max: uploadsPerMinute, timeWindow: '1 minute' } }, schema: { summary: '导入流程图、决策表、文书或者表单为草稿', tags, consumes: ['multipart/form-data'], response: { 201: Strict({ id: Uuid, resource: Type.String() }), ...problems } } },
    async (request, reply) => {
      const part = await request.file();
      if (!part || part.fieldname !== 'file') throw new Problem({ type: 'no-file', status: 400, title: '请选择要导入的文件。' });
      const { resource, content } = readUploadedModel(part.filename, await part.toBuffer());
      const { id: baseRelease } = await newestRelease(db);
      const id = await db.transaction((trx) => createDraft(trx, { resource, baseRelease, content, actorId: request.user.id, at: clock.now(), from: 'import' }));
      return reply.code(201).send({ id, resource });
    },
  );

  app.get('/api/model/drafts/:id', { config, schema: { summary: '流程草稿', tags, params: Params, response: { 200: Draft, ...problems } } }, async ({ params }, reply) => {
    const draft = await readDraft(db, params.id);
    reply.header('etag', etagOf(draft.version));
    return draft;
  });

  app.put(
    '/api/model/drafts/:id',
    { config: { permission: 'edit-models', looking: 'draft' }, bodyLimit: MODEL_BODY_LIMIT, schema: { summary: '保存流程草稿', tags, params: Params, body: Strict({ content: Content }), response: { 200: Strict({ version: Type.Integer(), savedAt: Instant }), ...problems } } },
    async ({ params, body, user, seen }, reply) => {
      const at = clock.now();
      const version = await saveModelDraft(db, { id: params.id, content: body.content, seen, actorId: user.id, at });
      reply.header('etag', etagOf(version));
      return { version, savedAt: at.toISOString() };
    },
  );

  app.post('/api/model/drafts/:id/copy', { config: fresh, bodyLimit: MODEL_BODY_LIMIT, schema: { summary: '把改动另存为新草稿', tags, params: Params, body: Strict({ content: Content }), response: { 201: Made, ...problems } } }, async ({ params, body, user }, reply) => {
    const draft = await findDraft(db, params.id);
    const baseRelease = draft.base_release ?? (await newestRelease(db)).id;
    const id = await db.transaction((trx) => createDraft(trx, { resource: draft.resource, baseRelease, content: body.content, actorId: user.id, at: clock.now(), from: 'copy' }));
    return reply.code(201).send({ id });
  });

  app.post('/api/model/drafts/:id/presence', { config: fresh, schema: { summary: '告知正在编辑草稿', tags, params: Params, response: { 200: Strict({ version: Type.Integer(), others: Type.Array(Type.String()) }), ...problems } } }, async ({ params, user }) => {
    const { version } = await findDraft(db, params.id);
    return { version, others: await noteReader(db, params.id, user.id, clock.now()) };
  });

  app.delete('/api/model/drafts/:id/presence', { config: fresh, schema: { summary: '告知不再编辑草稿', tags, params: Params, response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } }, async ({ params, user }) => {
    await forgetReader(db, params.id, user.id);
    return { ok: true as const };
  });

  app.get('/api/model/drafts/:id/saves', { config, schema: { summary: '草稿的保存记录', tags, params: Params, response: { 200: Strict({ saves: Type.Array(Save) }), ...problems } } }, async ({ params }) => ({ saves: await listSaves(db, params.id) }));

  app.get('/api/model/drafts/:id/saves/:version', { config, schema: { summary: '草稿的某次保存', tags, params: Strict({ id: Uuid, version: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) }), response: { 200: Strict({ content: Type.String() }), ...problems } } }, async ({ params }) => ({
    content: await readSave(db, params.id, params.version),
  }));

  app.delete('/api/model/drafts/:id', { config: { permission: 'edit-models', looking: { because: 'what is discarded stays in the list of its saves' } }, schema: { summary: '放弃草稿', tags, params: Params, response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } }, async ({ params, user }) => {
    const at = clock.now();
    await db.transaction(async (trx) => {
      const closed = await trx('model_drafts').where({ id: params.id }).whereNull('closed_at').update({ closed_at: at, closed_as: 'discarded' });
      if (closed === 0) throw notFound('该草稿');
      await appendAudit(trx, { chain: MODELS_CHAIN, actorId: user.id, action: 'model-draft-discarded', detail: { draftId: params.id }, at });
    });
    return { ok: true as const };
  });
};
