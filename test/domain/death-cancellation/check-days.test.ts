import { expect, it } from '@jest/globals';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { deathCancellationTasks as tasks } from '../../../domain/death-cancellation/user-tasks.ts';

const row = { application_date: '2026-03-10', facts: { 'report-death-up': { happenedOn: '2026-03-16' }, 'forward-death': { happenedOn: '2026-03-20' } } } as unknown as CaseRow;

it.each<[what: string, task: keyof typeof tasks, data: Record<string, unknown>, path: string | null]>([
  ['a death on the day of the report', 'death-cancellation/verify-death', { diedOn: '2026-03-10' }, null],
  ['a death after the report', 'death-cancellation/verify-death', { diedOn: '2026-03-11' }, '/diedOn'],
  ['the city receives it on the day on which it was sent', 'death-cancellation/forward-death', { receivedOn: '2026-03-16' }, null],
  ['the city receives it before it was sent', 'death-cancellation/forward-death', { receivedOn: '2026-03-15' }, '/receivedOn'],
  ['the province receives it on the day on which the city sent it', 'death-cancellation/record-death-filing', { receivedOn: '2026-03-20' }, null],
  ['the province receives it before the city sent it', 'death-cancellation/record-death-filing', { receivedOn: '2026-03-19' }, '/receivedOn'],
])('%s', (_, task, data, path) => {
  if (path === null) expect(() => tasks[task].check(row, data)).not.toThrow();
  else expect(() => tasks[task].check(row, data)).toThrow(expect.objectContaining({ fields: expect.objectContaining({ article: '第30条', errors: [expect.objectContaining({ path })] }) }));
});
