import { dropArchive, keepArchive } from '../processes/engine-process.ts';
import type { ProcessName } from '../processes/process-spec.ts';
import { stopPolicy } from '../processes/stop-policy.ts';
import { stopProcess, type StopResult } from '../processes/stop-process.ts';
import { readRunFile, removeRunFile } from '../run/run-files.ts';
import type { StackDescription } from '../stack-description.ts';

/**
 * Ends one process of a stack in an orderly way, by force past its deadline, and removes its run file.
 * @param signals other requests than the usual ones, e.g. ['SIGQUIT'] for PostgreSQL's immediate stop
 */
export async function stopOneProcess(name: ProcessName, stack: StackDescription, signals = stopPolicy[name].signals): Promise<StopResult> {
  const record = readRunFile(stack.runDir, name);
  const result = record ? await stopProcess(record, stopPolicy[name].deadlineMs, signals) : 'absent';
  if (name === 'engine') (result === 'stopped' ? keepArchive : dropArchive)(stack);
  removeRunFile(stack.runDir, name);
  return result;
}
