import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { Problem } from '../platform/problem.ts';
import type { UserTaskSpec } from '../procedures/user-task-effect.ts';

type Answers = Record<string, unknown>;

const refuse = (path: string, title: string): Problem => new Problem({ type: 'invalid-form', status: 422, title, article: '第30条', errors: [{ path, message: title }] });

/** Nobody dies after the death was reported. @throws Problem invalid-form */
function checkDay(row: CaseRow, { diedOn }: Answers): void {
  if (typeof diedOn === 'string' && diedOn > row.application_date) throw refuse('/diedOn', `死亡日期不得晚于报告日期（${row.application_date}）。`);
}

/** What was not sent yet cannot have been received. @throws Problem invalid-form */
const receivedAfter = (task: string) => (row: CaseRow, { receivedOn }: Answers): void => {
  const sentOn = factsOf(row, task)['happenedOn'];
  if (typeof sentOn === 'string' && typeof receivedOn === 'string' && receivedOn < sentOn) throw refuse('/receivedOn', `收到材料日期不得早于报送日期（${sentOn}）。`);
};

export const deathCancellationTasks = {
  'death-cancellation/verify-death': { check: checkDay },
  'death-cancellation/forward-death': { check: receivedAfter('report-death-up') },
  'death-cancellation/record-death-filing': { check: receivedAfter('forward-death') },
} satisfies Record<string, UserTaskSpec>;
