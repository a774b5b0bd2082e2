import { engineProcess } from '../processes/engine-process.ts';
import { nodeProcess } from '../processes/node-process.ts';
import type { ProcessName, ProcessSpec } from '../processes/process-spec.ts';
import { postgresProcess } from '../postgres/postgres-process.ts';
import type { StackDescription } from '../stack-description.ts';

/** How each process of a stack is started. */
export function processSpec(name: ProcessName, stack: StackDescription): ProcessSpec {
  if (name === 'engine') return engineProcess(stack);
  if (name !== 'postgres') return nodeProcess(name, stack);
  if (!stack.postgres) throw new Error('the database of this stack is external');
  return postgresProcess(stack.postgres.cluster, stack.ports.postgres, { durable: stack.postgres.durable });
}
