import { Type } from '@sinclair/typebox';
import { createDraft } from '../../domain/models/create-draft.ts';
import { newestRelease } from '../../domain/models/release-row.ts';
import { CONFLICT_SIDES, keepOurs, listConflicts, readConflictFile } from '../../domain/models/upgrade-conflicts.ts';
import type { Route } from '../route.ts';
import { Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { Reason } from './draft-schemas.ts';

const Text = Type.String();
const Params = Strict({ id: Uuid });
const Conflict = Strict({ id: Uuid, resource: Text, title: Text, reason: OneOf('both-changed', 'refused'), detail: Nullable(Text), foundAt: Instant });
const tags = ['models'];
const decide = { permission: 'edit-models', looking: { because: 'what waits is decided on once' } } as const;

/** Where an upgrade of the platform met files that analysts had changed: shown, compared, and decided on by a person. */
export const upgradeRoutes: Route = (app, deps) => {
  const { db, clock } = deps;

  app.get('/api/model/upgrade-conflicts', { config: { permission: 'read-releases' }, schema: { summary: '平台升级待处理的流程文件', tags, response: { 200: Strict({ conflicts: Type.Array(Conflict) }), ...problems } } }, async () => ({ conflicts: await listConflicts(db) }));

  app.get('/api/model/upgrade-conflicts/:id/files/:side', { config: { permission: 'read-releases' }, schema: { summary: '升级前、现行和升级后的流程文件', tags, params: Strict({ id: Uuid, side: OneOf(...CONFLICT_SIDES) }), response: { 200: Strict({ content: Text }), ...problems } } }, async ({ params }) => ({
    content: (await readConflictFile(db, params.id, params.side)).content,
  }));

  app.post('/api/model/upgrade-conflicts/:id/draft', { config: decide, schema: { summary: '以平台新版本新建草稿', tags, params: Params, response: { 201: Strict({ id: Uuid }), ...problems } } }, async ({ params, user }, reply) => {
    const { resource, content } = await readConflictFile(db, params.id, 'shipped');
    const { id: baseRelease } = await newestRelease(db);
    const id = await db.transaction((trx) => createDraft(trx, { resource, baseRelease, content, actorId: user.id, at: clock.now(), from: 'upgrade' }));
    return reply.code(201).send({ id });
  });

  app.post('/api/model/upgrade-conflicts/:id/keep', { config: decide, schema: { summary: '保留本单位的流程文件', tags, params: Params, body: Strict({ reason: Reason }), response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } }, async ({ params, body, user }) => {
    await keepOurs({ db, clock }, user.id, params.id, body.reason);
    return { ok: true as const };
  });
};
