import { Type } from '@sinclair/typebox';
import { listAlerts } from '../../domain/deadlines/list-alerts.ts';
import { officeCodesOf } from '../../domain/users/current-user.ts';
import type { Route } from '../route.ts';
import { Day, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Alert = Strict({
  caseId: Uuid,
  caseNo: Type.String(),
  kind: OneOf('reminder', 'breach'),
  orgCode: Type.String(),
  orgName: Type.String(),
  deadlineName: Type.String(),
  article: Type.String(),
  dueOn: Day,
  raisedOn: Day,
});
const Answer = Strict({ alerts: Type.Array(Alert) });

/** Reminders and breaches (督办) of the offices in which the user is a caseworker. */
export const listAlertsRoute: Route = (app, { db }) => {
  app.get('/api/alerts', { config: { permission: 'read-alerts' }, schema: { summary: '期限提醒和督办', tags: ['tasks'], response: { 200: Answer, ...problems } } }, async (request) => ({
    alerts: await listAlerts(db, officeCodesOf(request.user, 'caseworker')),
  }));
};
