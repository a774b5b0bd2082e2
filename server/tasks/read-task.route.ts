import { Type } from '@sinclair/typebox';
import { recordView } from '../../domain/audit/record-view.ts';
import { caseToday, getCase } from '../../domain/cases/case-row.ts';
import { readCase } from '../../domain/queries/read-case.ts';
import { loadForm } from '../../forms/index.ts';
import { prefillOf } from '../../domain/tasks/prefill.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { CaseDetail } from '../schemas/cases.ts';
import { Anything, Day, Instant, Nullable, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { TaskSummary } from '../schemas/tasks.ts';
import { findTask, mayWorkOn } from './find-task.ts';

const Params = Strict({ id: Type.String({ maxLength: 64 }) });
const Draft = Strict({ happenedOn: Nullable(Day), data: Anything, savedAt: Instant });
const Answer = Strict({
  task: TaskSummary,
  form: Anything,
  prefill: Anything,
  draft: Nullable(Draft),
  case: CaseDetail,
  canClaim: Type.Boolean(),
  canRelease: Type.Boolean(),
  canComplete: Type.Boolean(),
  caseToday: Day,
});

interface DraftRow {
  happened_on: string | null;
  data: Record<string, unknown>;
  saved_at: Date;
}

/** Everything that the page of a task shows. */
export const readTaskRoute: Route = (app, deps) => {
  const { db, clock } = deps;
  app.get('/api/tasks/:id', { config: { permission: 'work-on-tasks' }, schema: { summary: '事项详情', tags: ['tasks'], params: Params, response: { 200: Answer, ...problems } } }, async (request) => {
    const task = await findTask(deps, request.user, request.params.id);
    const row = await getCase(db, task.caseId);
    await recordView(db, { userId: request.user.id, orgCode: task.orgCode, caseId: task.caseId, at: clock.now() });
    const draft: DraftRow | undefined = await db('task_drafts').where({ task_id: task.id, user_id: request.user.id }).first('happened_on', 'data', 'saved_at');
    const mine = task.assignee?.id === request.user.id;
    const open = task.state === 'open';
    return {
      task,
      form: loadForm(task.processKey, task.taskKey) as unknown as Record<string, unknown>,
      prefill: await prefillOf(db, row, task),
      draft: draft ? { happenedOn: draft.happened_on, data: draft.data, savedAt: draft.saved_at.toISOString() } : null,
      case: await readCase({ db, clock }, task.caseId, caseScope(request.user)),
      canClaim: open && task.assignee === null && mayWorkOn(request.user, task),
      canRelease: open && mine,
      canComplete: open && mine,
      caseToday: caseToday(row, clock),
    };
  });
};
