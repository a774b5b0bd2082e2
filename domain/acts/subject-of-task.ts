import { procedureRegistry } from '../../processes/registry.ts';
import type { Executor } from '../database/connect.ts';

/**
 * A literal that the calling diagram handed to the instance of a called one, such as what a delivery carries.
 * @throws Error when the instance was not called by a registered element
 */
export async function subjectOf(db: Executor, processInstanceId: string, variable: string): Promise<string> {
  const call: { definition_key: string; activity_id: string } | undefined = await db('steps').where({ called_instance_id: processInstanceId }).first('definition_key', 'activity_id');
  const entry = procedureRegistry.calls.find((candidate) => candidate.process === call?.definition_key && candidate.element === call?.activity_id);
  const literals: Readonly<Record<string, string>> = entry && 'literals' in entry ? entry.literals : {};
  const value = literals[variable];
  if (value === undefined) throw new Error(`no ${variable} for the called instance ${processInstanceId}`);
  return value;
}
