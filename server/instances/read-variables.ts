import { processName } from '../../domain/instances/process-name.ts';
import { maskIdNumbers } from '../../domain/persons/mask-id-number.ts';
import type { Deps } from '../deps.ts';

export interface VariableView {
  instanceId: string;
  /** name of the diagram whose instance holds it */
  process: string;
  name: string;
  type: string;
  value: string;
}

interface EngineVariable {
  name: string;
  type: string;
  value: unknown;
  processInstanceId: string;
}

const MOST = 2000;

/** The variables of a case in the engine right now: routing facts and instants; empty when nothing of it runs. */
export async function readVariables({ engine }: Pick<Deps, 'engine'>, caseId: string): Promise<VariableView[]> {
  const { instances } = await engine.caseState(caseId);
  if (instances.length === 0) return [];
  const ids = instances.map((instance) => instance.id).join(',');
  const found = await engine.rest<EngineVariable[]>('GET', `/variable-instance?processInstanceIdIn=${encodeURIComponent(ids)}&deserializeValues=false&maxResults=${MOST}`);
  const keys = new Map(instances.map((instance) => [instance.id, instance.definitionKey]));
  return found
    .map((variable) => ({ instanceId: variable.processInstanceId, process: processName(keys.get(variable.processInstanceId) ?? ''), name: variable.name, type: variable.type, value: maskIdNumbers(typeof variable.value === 'string' ? variable.value : JSON.stringify(variable.value)) }))
    .sort((a, b) => a.instanceId.localeCompare(b.instanceId) || a.name.localeCompare(b.name));
}
