import { Type } from '@sinclair/typebox';
import { adminOverview } from '../../domain/queries/admin-overview.ts';
import { countedOffices } from '../../domain/statistics/counted-offices.ts';
import { listIncidents } from '../../domain/queries/list-incidents.ts';
import type { Route } from '../route.ts';
import { Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { administered } from './administered.ts';

const Text = Type.String();
const Count = Type.Integer();
const Overview = Strict({ runningCases: Count, closedCases: Count, openTasks: Count, openIncidents: Count, pendingCommands: Count, pendingEvents: Count, overdue: Count, dueToday: Count });
const Incident = Strict({
  id: Text, caseId: Uuid, caseNo: Text, type: Text, activityId: Nullable(Text), activityName: Nullable(Text), message: Nullable(Text), createdAt: Nullable(Instant), state: OneOf('open', 'resolved'),
});

/** What the administrator watches: counts, incidents; those of the administered offices. */
export const monitorRoutes: Route = (app, { db, clock }) => {
  const config = { permission: 'monitor-cases' } as const;
  const tags = ['admin'];
  app.get('/api/admin/overview', { config, schema: { summary: '运行概况', tags, response: { 200: Overview, ...problems } } }, async (request) => adminOverview(db, administered(request.user), await countedOffices(db, request.user), clock.now()));
  app.get('/api/admin/incidents', { config, schema: { summary: '异常列表', tags, response: { 200: Strict({ incidents: Type.Array(Incident) }), ...problems } } }, async (request) => ({
    incidents: await listIncidents(db, administered(request.user)),
  }));
};
