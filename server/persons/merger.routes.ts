import { Type } from '@sinclair/typebox';
import { listMergers } from '../../domain/persons/merge/list-mergers.ts';
import { mergeFields, mergePersons } from '../../domain/persons/merge/merge-persons.ts';
import { undoMerger } from '../../domain/persons/merge/undo-merger.ts';
import { caseScope } from '../auth/scope.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import type { Route } from '../route.ts';
import { Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { Reason } from './duplicate.routes.ts';

const Text = Type.String();
const From = Type.Optional(OneOf('kept', 'merged'));
const Fields = Strict(Object.fromEntries(mergeFields.map((field) => [field, From])) as Record<(typeof mergeFields)[number], typeof From>);
const Body = Strict({ requestId: Uuid, keptId: Uuid, mergedId: Uuid, fields: Fields, reason: Reason });
const Merger = Strict({
  id: Uuid, keptName: Text, keptMaskedIdNumber: Text, mergedName: Text, mergedMaskedIdNumber: Text, countyName: Text, reason: Text, moved: Type.Integer(), mergedByName: Text, mergedAt: Instant,
  undoneByName: Nullable(Text), undoneAt: Nullable(Instant), undoReason: Nullable(Text),
});
const config = { permission: 'merge-persons' } as const;
const tags = ['persons'];
const scopeOf = (user: CurrentUser) => caseScope(user, { roles: ['caseworker'] });

/** Two records of one person become one, and two again. */
export const personMergerRoutes: Route = (app, { db, clock }) => {
  app.get('/api/persons/mergers', { config, schema: { summary: '人员合并记录', tags, response: { 200: Strict({ mergers: Type.Array(Merger) }), ...problems } } }, async ({ user }) => ({ mergers: await listMergers(db, user) }));
  app.post('/api/persons/mergers', { config, schema: { summary: '合并两份人员记录', tags, body: Body, response: { 201: Strict({ id: Uuid, moved: Type.Integer() }), ...problems } } }, async ({ user, body }, reply) => {
    const { name, ethnicity, phone, address } = body.fields;
    const fields = { ...(name ? { name } : {}), ...(ethnicity ? { ethnicity } : {}), ...(phone ? { phone } : {}), ...(address ? { address } : {}) };
    return reply.code(201).send(await mergePersons(db, user, scopeOf(user), { ...body, fields }, clock.now()));
  });
  app.post('/api/persons/mergers/:id/undo', { config, schema: { summary: '撤销合并', tags, params: Strict({ id: Uuid }), body: Strict({ reason: Reason }), response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } }, async ({ user, params, body }) => {
    await undoMerger(db, user, scopeOf(user), { mergerId: params.id, reason: body.reason }, clock.now());
    return { ok: true as const };
  });
};
