import { Type } from '@sinclair/typebox';
import { submitTask } from '../../domain/acts/submit-task.ts';
import { releasedForm } from '../../domain/models/released-form.ts';
import { Problem, forbidden } from '../../domain/platform/problem.ts';
import type { Route } from '../route.ts';
import { Anything, Day, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { ActState } from '../schemas/tasks.ts';
import { actorOf } from './actor-of.ts';
import { awaitAct } from './await-act.ts';
import { findTask, mayWorkOn } from './find-task.ts';
import { checkForm } from './check-form.ts';
import { legalDate } from './legal-date.ts';

const Params = Strict({ id: Type.String({ maxLength: 64 }) });
const Body = Strict({ requestId: Uuid, happenedOn: Type.Optional(Day), data: Anything });
const Answer = Strict({ act: ActState });

/** Submits a task's form; answers when the engine has taken it, or after a moment that it has not yet. */
export const completeTaskRoute: Route = (app, deps) => {
  app.post('/api/tasks/:id/complete', { config: { permission: 'work-on-tasks', looking: 'case' }, schema: { summary: '提交事项', tags: ['tasks'], params: Params, body: Body, response: { 200: Answer, ...problems } } }, async (request) => {
    const task = await findTask(deps, request.user, request.params.id);
    if (!mayWorkOn(request.user, task)) throw forbidden('只有该单位的经办人可以办理这一事项。');
    if (task.orgCode === null) throw new Problem({ type: 'unknown-office', status: 422, title: '该事项没有指定办理单位，请联系管理员。' });
    const formId = `${task.processKey}/${task.taskKey}`;
    const { form } = await releasedForm(deps.db, task.caseId, formId);
    const data = checkForm(form, request.body.data);
    const actor = actorOf(request.user, task.orgCode);
    const submitted = await submitTask(deps, actor, { requestId: request.body.requestId, taskId: task.id, happenedOn: legalDate(formId, data, request.body.happenedOn), data, seen: request.seen });
    return { act: await awaitAct(deps.db, submitted) };
  });
};
