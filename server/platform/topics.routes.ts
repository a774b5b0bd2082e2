import { Type } from '@sinclair/typebox';
import { listTopics } from '../../domain/operations/list-topics.ts';
import { pauseTopic, resumeTopic } from '../../domain/operations/topic-pauses.ts';
import { administered } from '../admin/administered.ts';
import type { Route } from '../route.ts';
import { Instant, Nullable, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const Count = Type.Integer();
const Topic = Strict({
  topic: Text, steps: Type.Array(Text), workers: Count, pause: Nullable(Strict({ reason: Text, byName: Text, at: Instant })),
  failing: Strict({ cases: Count, caseIds: Type.Array(Uuid), causes: Type.Array(Strict({ message: Text, cases: Count })) }),
});
const Params = Strict({ topic: Type.String({ pattern: '^[a-z][a-z0-9.-]{0,99}$' }) });
const Ok = Strict({ ok: Type.Literal(true) });
const tags = ['admin'];

/** The topics of the workers: what has stopped at them, and the pause of one while its cause is mended. Of the whole installation, so the province's to decide. */
export const topicRoutes: Route = (app, deps) => {
  const config = { permission: 'pause-topics', looking: { because: '暂停和恢复的是自动任务，不改变案件' } } as const;
  app.get('/api/admin/topics', { config: { permission: 'monitor-cases' }, schema: { summary: '自动任务的主题', tags, response: { 200: Strict({ topics: Type.Array(Topic) }), ...problems } } }, async ({ user }) => ({ topics: await listTopics(deps.db, administered(user)) }));
  app.post('/api/admin/topics/:topic/pause', { config, schema: { summary: '暂停一个主题', tags, params: Params, body: Strict({ reason: Type.String({ minLength: 2, maxLength: 500, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' }) }), response: { 200: Ok, ...problems } } }, async ({ user, params, body }) => {
    await pauseTopic(deps, user.id, params.topic, body.reason.trim());
    return { ok: true as const };
  });
  app.post('/api/admin/topics/:topic/resume', { config, schema: { summary: '恢复一个主题', tags, params: Params, response: { 200: Ok, ...problems } } }, async ({ user, params }) => {
    await resumeTopic(deps, user.id, params.topic);
    return { ok: true as const };
  });
};
