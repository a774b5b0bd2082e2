import { connect } from '../domain/database/connect.ts';
import { createProgress } from '../scripts/stack/progress.ts';
import type { StackDescription } from '../scripts/stack/stack-description.ts';
import type { Database } from '../domain/database/connect.ts';
import { measureCockpit } from './cockpit/measure-cockpit.ts';
import { measureCases } from './cases/measure-cases.ts';
import { measureNextTask } from './cases/measure-next-task.ts';
import { measureEditor } from './editor/measure-editor.ts';
import { measureExternalTasks } from './external-tasks/measure-external-tasks.ts';
import { measureLint } from './lint/measure-lint.ts';
import { measurePapers } from './papers/measure-papers.ts';
import { describeMachine } from './support/machine.ts';
import { startBenchStack } from './support/start-bench-stack.ts';

const parts: Record<string, (stack: StackDescription, db: Database) => Promise<void>> = {
  'external-tasks': measureExternalTasks,
  'next-task': measureNextTask,
  papers: measurePapers,
  cockpit: measureCockpit,
  editor: measureEditor,
  // Last: it stops the server and the workers to see the engine alone.
  cases: measureCases,
};

/** What needs no stack, and is measured before one takes its share of the processors. */
const alone: Record<string, () => Promise<void>> = { lint: measureLint };

/** `npm run bench [-- part …]`: one stack, all measurements one after the other; none where no part needs it. */
export async function main(chosen: string[]): Promise<number> {
  const names = [...Object.keys(alone), ...Object.keys(parts)];
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown) throw Object.assign(new Error(`没有名为 ${unknown} 的测量；可选：${names.join('、')}`), { name: 'UserError' });
  console.log(`\n${describeMachine()}`);
  for (const [name, measure] of Object.entries(alone)) if (chosen.length === 0 || chosen.includes(name)) await measure();
  return chosen.length > 0 && chosen.every((name) => name in alone) ? 0 : measureOnStack(chosen);
}

async function measureOnStack(chosen: string[]): Promise<number> {
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
