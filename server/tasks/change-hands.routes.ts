import { randomUUID } from 'node:crypto';
import { Type } from '@sinclair/typebox';
import { Problem, forbidden, notFound } from '../../domain/platform/problem.ts';
import { changeHands } from '../../domain/tasks/change-hands.ts';
import type { ChangeOfHands } from '../../domain/tasks/change-hands.ts';
import { headOfOffice } from '../../domain/tasks/head-of-office.ts';
import { listHandOvers, markHandOverSeen } from '../../domain/tasks/list-hand-overs.ts';
import { listColleagues } from '../../domain/tasks/list-colleagues.ts';
import type { TaskSummary } from '../../domain/tasks/task-summary.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import type { Deps } from '../deps.ts';
import { EngineRefusal } from '../engine/gateway.ts';
import { refusalText } from '../engine/refusal-text.ts';
import type { Route } from '../route.ts';
import { Instant, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { TaskSummary as TaskSchema } from '../schemas/tasks.ts';
import { findTask, mayWorkOn } from './find-task.ts';

const Text = Type.String();
const Params = Strict({ id: Type.String({ maxLength: 64 }) });
const Reason = Type.String({ minLength: 2, maxLength: 200 });
const Answer = Strict({ task: TaskSchema });
const HandOver = Strict({ id: Uuid, kind: OneOf('take-over', 'transfer'), side: OneOf('from', 'to'), taskId: Text, taskName: Text, caseId: Uuid, caseNo: Text, toName: Text, byName: Text, reason: Text, withDraft: Type.Boolean(), at: Instant });
const tags = ['tasks'];

/** A task that somebody holds comes into other hands of the same office: taken over by a colleague, or given by the head of the office. */
export const changeHandsRoutes: Route = (app, deps) => {
  const { db, clock } = deps;
  app.post('/api/tasks/:id/take-over', { config: { permission: 'take-over-tasks', looking: 'case' }, schema: { summary: '接办事项', tags, params: Params, body: Strict({ reason: Reason }), response: { 200: Answer, ...problems } } }, async ({ user, params, body, seen }) => {
    const task = await findTask(deps, user, params.id);
    if (!mayWorkOn(user, task)) throw forbidden('只有该单位的经办人可以接办这一事项。');
    return { task: await change(deps, user, task, { kind: 'take-over', toId: user.id, reason: body.reason, seen }) };
  });
  app.post('/api/tasks/:id/transfer', { config: { permission: 'transfer-tasks', looking: 'case' }, schema: { summary: '转办事项', tags, params: Params, body: Strict({ toUserId: Type.String({ maxLength: 64 }), reason: Reason }), response: { 200: Answer, ...problems } } }, async ({ user, params, body, seen }) => {
    const task = await findTask(deps, user, params.id);
    await requireHead(deps, user, task);
    return { task: await change(deps, user, task, { kind: 'transfer', toId: body.toUserId, reason: body.reason, seen }) };
  });
  app.get('/api/tasks/:id/colleagues', { config: { permission: 'transfer-tasks' }, schema: { summary: '可以转办的本单位经办人员', tags, params: Params, response: { 200: Strict({ colleagues: Type.Array(Strict({ id: Text, name: Text, openTasks: Type.Integer() })) }), ...problems } } }, async ({ user, params }) => {
    const task = await findTask(deps, user, params.id);
    await requireHead(deps, user, task);
    return { colleagues: await listColleagues(db, task.orgCode ?? '') };
  });
  app.get('/api/task-hand-overs', { config: { permission: 'read-alerts' }, schema: { summary: '更换经办人的通知', tags, response: { 200: Strict({ handOvers: Type.Array(HandOver) }), ...problems } } }, async ({ user }) => ({ handOvers: await listHandOvers(db, user.id) }));
  app.post('/api/task-hand-overs/:id/seen', { config: { permission: 'read-alerts', looking: { because: '只标记本人已读' } }, schema: { summary: '标记更换经办人的通知已读', tags, params: Strict({ id: Uuid }), response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } }, async ({ user, params }) => {
    if (!(await markHandOverSeen(db, params.id, user.id, clock.now()))) throw notFound('该通知');
    return { ok: true as const };
  });
};

async function requireHead({ db }: Deps, user: CurrentUser, task: TaskSummary): Promise<void> {
  if (!mayWorkOn(user, task) || !(await headOfOffice(db, user.id, task.orgCode))) throw forbidden('转办由该事项所属单位的负责人决定。');
}

async function change(deps: Deps, user: CurrentUser, task: TaskSummary, wanted: Omit<ChangeOfHands, 'taskId' | 'byId'>): Promise<TaskSummary> {
  const { db, clock, engine } = deps;
  const assign = async (taskId: string, userId: string, actorId: string): Promise<void> => {
    try {
      await engine.command({ id: randomUUID(), type: 'assign', payload: { taskId, userId }, actor: actorId });
    } catch (error) {
      if (error instanceof EngineRefusal && error.status < 500) throw new Problem({ status: 409, ...refusalText(error) });
      throw error;
    }
  };
  await db.transaction((trx) => changeHands({ clock, assign }, trx, { ...wanted, taskId: task.id, byId: user.id }));
  return findTask(deps, user, task.id);
}
