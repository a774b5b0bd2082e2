import { Type } from '@sinclair/typebox';
import { listTasks } from '../../domain/tasks/list-tasks.ts';
import { visibleTasks } from '../auth/scope.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import type { Route } from '../route.ts';
import { OneOf, SearchText, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { TaskSummary } from '../schemas/tasks.ts';

const Query = Strict({ scope: Type.Optional(OneOf('mine', 'office')), query: Type.Optional(SearchText) });
const Answer = Strict({ tasks: Type.Array(TaskSummary), total: Type.Integer() });

/** The page asks again every few seconds while it is open, in several tabs perhaps. */
const POLLED = 4;

/** The open tasks of a person or of the person's offices. */
export const listTasksRoute: Route = (app, { db, clock, listsPerMinute }) => {
  app.get('/api/tasks', { config: { permission: 'work-on-tasks', rateLimit: perUser(POLLED * listsPerMinute) }, schema: { summary: '待办列表', tags: ['tasks'], querystring: Query, response: { 200: Answer, ...problems } } }, async (request) => {
    const { scope, query } = request.query;
    const tasks = await listTasks(db, clock, {
      visible: visibleTasks(request.user),
      exceptRecusedOf: request.user.id,
      ...(scope === 'mine' ? { assignee: request.user.id } : {}),
      ...(query ? { query } : {}),
    });
    return { tasks, total: tasks.length };
  });
};
