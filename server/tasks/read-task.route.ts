import { Type } from '@sinclair/typebox';
import { caseToday, getCase } from '../../domain/cases/case-row.ts';
import { readCase } from '../../domain/queries/read-case.ts';
import { releasedForm } from '../../domain/models/released-form.ts';
import { headOfOffice } from '../../domain/tasks/head-of-office.ts';
import { prefillOf } from '../../domain/tasks/prefill.ts';
import { noteView } from '../auth/note-view.ts';
import { caseScope } from '../auth/scope.ts';
import { etagOf } from '../plugins/app/seen-version.ts';
import type { Route } from '../route.ts';
import { CaseDetail } from '../schemas/cases.ts';
import { Anything, Day, Instant, Nullable, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { TaskSummary } from '../schemas/tasks.ts';
import { findTask, mayWorkOn } from './find-task.ts';

const Params = Strict({ id: Type.String({ maxLength: 64 }) });
const Draft = Strict({ happenedOn: Nullable(Day), data: Anything, savedAt: Instant, version: Type.Integer(), handedBy: Nullable(Type.String()) });
const Answer = Strict({
  task: TaskSummary,
  form: Anything,
  prefill: Anything,
  draft: Nullable(Draft),
  case: CaseDetail,
  canClaim: Type.Boolean(),
  /** somebody else of the office has it */
  canTakeOver: Type.Boolean(),
  /** the reader is the head of the office */
  canTransfer: Type.Boolean(),
  canRelease: Type.Boolean(),
  canComplete: Type.Boolean(),
  caseToday: Day,
});

interface DraftRow {
  happened_on: string | null;
  data: Record<string, unknown>;
  saved_at: Date;
  version: number;
  /** name of who had begun it, when the task changed hands */
  handed_by: string | null;
}

/** Everything that the page of a task shows. */
export const readTaskRoute: Route = (app, deps) => {
  const { db, clock } = deps;
  app.get('/api/tasks/:id', { config: { permission: 'work-on-tasks' }, schema: { summary: '事项详情', tags: ['tasks'], params: Params, response: { 200: Answer, ...problems } } }, async (request, reply) => {
    const task = await findTask(deps, request.user, request.params.id);
    const row = await getCase(db, task.caseId);
    await noteView(deps, request.user, task.caseId);
    const draft: DraftRow | undefined = await db('task_drafts as d').leftJoin('users as u', 'u.id', 'd.handed_by').where({ 'd.task_id': task.id, 'd.user_id': request.user.id }).first('d.happened_on', 'd.data', 'd.saved_at', 'd.version', { handed_by: 'u.name' });
    const mine = task.assignee?.id === request.user.id;
    const open = task.state === 'open' && !task.suspended;
    const detail = await readCase({ db, clock }, task.caseId, caseScope(request.user));
    const { form, edited } = await releasedForm(db, task.caseId, `${task.processKey}/${task.taskKey}`);
    reply.header('etag', etagOf(detail.case.version));
    return {
      task,
      form: { ...form, kit: edited } as unknown as Record<string, unknown>,
      prefill: await prefillOf(db, row, task),
      draft: draft ? { happenedOn: draft.happened_on, data: draft.data, savedAt: draft.saved_at.toISOString(), version: draft.version, handedBy: draft.handed_by } : null,
      case: detail,
      canClaim: open && task.assignee === null && mayWorkOn(request.user, task),
      canTakeOver: open && task.assignee !== null && !mine && mayWorkOn(request.user, task),
      canTransfer: open && mayWorkOn(request.user, task) && (await headOfOffice(db, request.user.id, task.orgCode)),
      canRelease: open && mine,
      canComplete: open && mine,
      caseToday: caseToday(row, clock),
    };
  });
};
