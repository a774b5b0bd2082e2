import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { Problem, conflict, forbidden } from '../../domain/platform/problem.ts';
import { requireNotRecused } from '../../domain/recusal/require-no-recusal.ts';
import type { TaskSummary } from '../../domain/tasks/task-summary.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import type { Deps } from '../deps.ts';
import { EngineRefusal } from '../engine/gateway.ts';
import { refusalText } from '../engine/refusal-text.ts';
import type { Route } from '../route.ts';
import { Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { TaskSummary as TaskSchema } from '../schemas/tasks.ts';
import { findTask, mayWorkOn } from './find-task.ts';

const Params = Strict({ id: Type.String({ maxLength: 64 }) });
const Answer = Strict({ task: TaskSchema });
const SHOWN_WITHIN_MS = 3000;
const config = { permission: 'work-on-tasks', looking: { because: '流程引擎当即决定由谁办理，案件内容不变' } } as const;

/** Claiming and giving back: the engine decides at once, the list follows its event. */
export const handOverTaskRoutes: Route = (app, deps) => {
  app.post('/api/tasks/:id/claim', { config, schema: { summary: '认领事项', tags: ['tasks'], params: Params, response: { 200: Answer, ...problems } } }, async (request) => {
    const task = await findTask(deps, request.user, request.params.id);
    if (!mayWorkOn(request.user, task)) throw forbidden('只有该单位的经办人可以认领这一事项。');
    if (task.state !== 'open') throw conflict('task-gone', '该事项已办结或者撤销，不能认领。');
    await requireNotRecused(deps.db, task.caseId, request.user.id);
    return { task: await handOver(deps, request.user, task, 'claim') };
  });
  app.post('/api/tasks/:id/release', { config, schema: { summary: '退回待办', tags: ['tasks'], params: Params, response: { 200: Answer, ...problems } } }, async (request) => {
    const task = await findTask(deps, request.user, request.params.id);
    if (task.assignee?.id !== request.user.id) throw conflict('task-not-yours', '该事项不在您的名下，不能退回。');
    return { task: await handOver(deps, request.user, task, 'release') };
  });
};

async function handOver(deps: Deps, user: CurrentUser, task: TaskSummary, type: 'claim' | 'release'): Promise<TaskSummary> {
  const { db, engine, clock } = deps;
  try {
    await engine.command({ id: randomUUID(), type, payload: { taskId: task.id, userId: user.id }, actor: user.id });
  } catch (error) {
    if (error instanceof EngineRefusal && error.status < 500) throw new Problem({ status: 409, ...refusalText(error) });
    throw error;
  }
  const expected = type === 'claim' ? user.id : null;
  await db.transaction((trx) => appendAudit(trx, { chain: `case:${task.caseId}`, actorId: user.id, orgCode: task.orgCode, action: `task-${type}`, caseId: task.caseId, detail: { taskId: task.id }, at: clock.now() }));
  const giveUpAt = Date.now() + SHOWN_WITHIN_MS;
  let seen = await findTask(deps, user, task.id);
  while ((seen.assignee?.id ?? null) !== expected && Date.now() < giveUpAt) {
    await pause(25);
    seen = await findTask(deps, user, task.id);
  }
  return seen;
}
