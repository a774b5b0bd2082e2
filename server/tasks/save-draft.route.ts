import { Type } from '@sinclair/typebox';
import { conflict } from '../../domain/platform/problem.ts';
import { saveDraft } from '../../domain/tasks/save-draft.ts';
import type { Route } from '../route.ts';
import { Anything, Day, Instant, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { findTask } from './find-task.ts';

const Params = Strict({ id: Type.String({ maxLength: 64 }) });
const Body = Strict({ happenedOn: Type.Optional(Day), data: Anything });
const Answer = Strict({ savedAt: Instant, version: Type.Integer() });

/** Keeps what the officer has typed so far; nothing is checked yet, nothing is decided. */
export const saveDraftRoute: Route = (app, deps) => {
  const { db, clock } = deps;
  app.put('/api/tasks/:id/draft', { config: { permission: 'work-on-tasks', looking: 'draft' }, schema: { summary: '保存草稿', tags: ['tasks'], params: Params, body: Body, response: { 200: Answer, ...problems } } }, async (request) => {
    const task = await findTask(deps, request.user, request.params.id);
    if (task.state !== 'open') throw conflict('task-gone', '该事项已办结或者撤销，草稿不再保存。');
    if (task.assignee?.id !== request.user.id) throw conflict('task-not-claimed', '请先认领该事项，再保存草稿。');
    const savedAt = clock.now();
    const version = await saveDraft(db, { taskId: task.id, userId: request.user.id, happenedOn: request.body.happenedOn ?? null, data: request.body.data, seen: request.seen, at: savedAt });
    return { savedAt: savedAt.toISOString(), version };
  });
};
