import { Variables } from 'camunda-external-task-client-js';
import { TaskFailure } from './errors.ts';

/** The engine's text column ends there. */
const STRING_LIMIT = 4_000;

/**
 * Turns what a handler gave into the only thing that the client does not drop silently.
 * @param names the declared outputs; each must be there, and nothing else
 * @throws TaskFailure `outputs-invalid`, naming the variable but never its value
 */
export function convertOutputs(names: readonly string[], outputs: unknown): Variables {
  const given = outputs === undefined || outputs === null ? {} : outputs;
  if (!isPlainObject(given)) throw new TaskFailure('outputs-invalid', 'the outputs are no plain object');
  const undeclared = Object.keys(given).filter((name) => !names.includes(name));
  if (undeclared.length > 0) throw new TaskFailure('outputs-invalid', `not declared: ${undeclared.join(', ')}`);
  const variables = new Variables();
  for (const name of names) {
    const fault = faultOf(given[name]);
    if (fault) throw new TaskFailure('outputs-invalid', `${name} ${fault}`);
    variables.set(name, given[name]);
  }
  return variables;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function faultOf(value: unknown): string | null {
  if (value === null || typeof value === 'boolean') return null;
  if (value === undefined) return 'is missing';
  if (typeof value === 'string') return value.length > STRING_LIMIT ? `is longer than ${STRING_LIMIT} characters` : null;
  if (typeof value !== 'number') return value instanceof Date ? 'is a Date; dates travel as YYYY-MM-DD' : `is a ${typeof value}`;
  if (!Number.isFinite(value)) return 'is not a finite number';
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'is a number beyond 2^53; send a string' : null;
}
