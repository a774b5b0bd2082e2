import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { catchUp } from '../../domain/engine-events/apply-engine-events.ts';
import { listHeldEvents } from '../../domain/engine-events/held-events.ts';
import { Problem, notFound } from '../../domain/platform/problem.ts';
import type { Route } from '../route.ts';
import { Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { administered } from './administered.ts';

const Text = Type.String();
const Count = Type.Integer();
const Held = Strict({
  id: Text, caseId: Uuid, caseNo: Text, kind: OneOf('process', 'activity', 'task', 'identity-link', 'incident', 'timer', 'suspension', 'command'), activityId: Nullable(Text), cause: Text, heldSince: Instant, triedAt: Instant, tries: Count, waiting: Count,
});
const Params = Strict({ id: Type.String({ pattern: '^[0-9]{1,18}$' }) });
const tags = ['admin'];

/** Events of the engine that the platform cannot apply: their case stands still until the cause is mended. They are tried again by themselves every few seconds, and here at once. */
export const heldEventRoutes: Route = (app, { db, clock, logger }) => {
  app.get('/api/admin/held-events', { config: { permission: 'monitor-cases' }, schema: { summary: '不能应用的引擎事件', tags, response: { 200: Strict({ events: Type.Array(Held) }), ...problems } } }, async ({ user }) => ({ events: await listHeldEvents(db, administered(user)) }));
  app.post(
    '/api/admin/held-events/:id/retry',
    { config: { permission: 'repair-cases', looking: { because: '只应用引擎已经发生的事件' } }, schema: { summary: '重新应用引擎事件', tags, params: Params, response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } },
    async ({ user, params }) => {
      const [event] = await listHeldEvents(db, administered(user), params.id);
      if (!event) throw notFound('该事件');
      await catchUp({ db, clock, logger }, event.caseId);
      const [still] = await listHeldEvents(db, administered(user), params.id);
      await db.transaction((trx) => appendAudit(trx, { chain: `case:${event.caseId}`, actorId: user.id, action: 'held-event-retried', caseId: event.caseId, detail: { eventId: event.id, kind: event.kind, applied: !still }, at: clock.now() }));
      if (still) throw new Problem({ type: 'still-held', status: 409, title: '仍然不能应用，请先排除原因。', detail: still.cause });
      return { ok: true as const };
    },
  );
};
