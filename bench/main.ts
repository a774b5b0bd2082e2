import { connect } from '../domain/database/connect.ts';
import { createProgress } from '../scripts/stack/progress.ts';
import type { StackDescription } from '../scripts/stack/stack-description.ts';
import type { Database } from '../domain/database/connect.ts';
import { measureCockpit } from './cockpit/measure-cockpit.ts';
import { measureCases } from './cases/measure-cases.ts';
import { measureNextTask } from './cases/measure-next-task.ts';
import { measureExternalTasks } from './external-tasks/measure-external-tasks.ts';
import { measurePapers } from './papers/measure-papers.ts';
import { describeMachine } from './support/machine.ts';
import { startBenchStack } from './support/start-bench-stack.ts';

const parts: Record<string, (stack: StackDescription, db: Database) => Promise<void>> = {
  'external-tasks': measureExternalTasks,
  'next-task': measureNextTask,
  papers: measurePapers,
  cockpit: measureCockpit,
  // Last: it stops the server and the workers to see the engine alone.
  cases: measureCases,
};

/** `npm run bench [-- part …]`: one stack, all measurements one after the other. */
export async function main(chosen: string[]): Promise<number> {
  const unknown = chosen.find((name) => !(name in parts));
  if (unknown) throw Object.assign(new Error(`没有名为 ${unknown} 的测量；可选：${Object.keys(parts).join('、')}`), { name: 'UserError' });
  const progress = createProgress();
  const { description, stop } = await startBenchStack(progress);
  const db = connect(description.databaseUrls.app, { max: 20, name: 'bench' });
  let code = 0;
  try {
    console.log(`\n${describeMachine(description)}`);
    for (const [name, measure] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) await measure(description, db);
    console.log('');
  } catch (error) {
    // Said now: the stop may have its own complaint.
    console.error(error);
    code = 1;
  } finally {
    await db.destroy();
    await stop();
  }
  return code;
}
