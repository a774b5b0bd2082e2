import { Type } from '@sinclair/typebox';
import { dayOf } from '../../domain/platform/clock.ts';
import { lawValidity } from '../../domain/settings/law-validity.ts';
import { listContinuations } from '../../domain/settings/list-continuations.ts';
import type { SettingData } from '../../domain/settings/list-settings.ts';
import { listSettings } from '../../domain/settings/list-settings.ts';
import { proposeContinuation } from '../../domain/settings/propose-continuation.ts';
import { proposeSetting } from '../../domain/settings/propose-setting.ts';
import { settingKeys } from '../../domain/settings/registry.ts';
import type { Route } from '../route.ts';
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { administratorOf } from './administrator-of.ts';

const Text = Type.String();
const Value = Type.Unsafe<SettingData>({ type: ['integer', 'boolean', 'array'], items: { type: 'string', maxLength: 100 }, maxItems: 50 });
const Reason = Type.String({ minLength: 2, maxLength: 500 });
const History = Strict({ value: Value, validFrom: Day, proposedByName: Text, approvedByName: Nullable(Text), enteredAt: Instant, reason: Text });
const Range = Strict({ unit: Text, least: Type.Integer(), most: Type.Integer() });
const Setting = Strict({
  key: OneOf(...settingKeys), name: Text, article: Text, description: Text, usedIn: Text, kind: OneOf('number', 'switch', 'list'), range: Nullable(Range), choices: Nullable(Type.Array(Text)), defaultValue: Value, value: Value, history: Type.Array(History),
});
const Validity = Strict({ title: Text, documentNumber: Text, from: Day, until: Day, coveredUntil: Nullable(Day), daysLeft: Nullable(Type.Integer()), needsDecision: Type.Boolean() });
const Continuation = Strict({ from: Day, until: Nullable(Day), basis: Text });
const Proposed = Strict({ id: Uuid });
const tags = ['settings'];

/** The settings of the platform and the decisions that the 细则 goes on being applied (第49条); changed by two persons. */
export const settingsRoutes: Route = (app, deps) => {
  const today = (): string => dayOf(deps.clock.now());
  const read = { permission: 'read-settings' } as const;
  const change = { permission: 'change-settings' } as const;
  app.get('/api/admin/settings', { config: read, schema: { summary: '参数设置及其历史', tags, response: { 200: Strict({ settings: Type.Array(Setting) }), ...problems } } }, async () => ({ settings: await listSettings(deps.db, today()) }));
  app.post(
    '/api/admin/settings/:key/proposals',
    {
      config: change,
      schema: { summary: '提出参数变更', tags, params: Strict({ key: Type.String({ maxLength: 64 }) }), body: Strict({ requestId: Uuid, value: Value, validFrom: Day, reason: Reason }), response: { 201: Proposed, ...problems } },
    },
    async (request, reply) => reply.code(201).send(await proposeSetting(deps, administratorOf(request.user), { ...request.body, key: request.params.key })),
  );
  app.get('/api/admin/law', { config: read, schema: { summary: '细则有效期和继续适用的决定', tags, response: { 200: Strict({ validity: Validity, continuations: Type.Array(Continuation) }), ...problems } } }, async () => {
    const continuations = await listContinuations(deps.db);
    return { validity: lawValidity(today(), continuations), continuations };
  });
  app.post(
    '/api/admin/law/continuations',
    { config: change, schema: { summary: '提出继续适用的决定', tags, body: Strict({ requestId: Uuid, from: Day, until: Nullable(Day), basis: Reason }), response: { 201: Proposed, ...problems } } },
    async (request, reply) => reply.code(201).send(await proposeContinuation(deps, administratorOf(request.user), request.body)),
  );
};
