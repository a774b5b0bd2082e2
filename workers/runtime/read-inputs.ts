import { Ajv } from 'ajv';
import type { SchemaObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { TypedValue } from 'camunda-external-task-client-js';
import { TaskFailure } from './errors.ts';

export type Primitive = string | number | boolean | null;
export type FetchedVariables = Readonly<Record<string, TypedValue>>;

/** Names of engine types (lower case). A date is a string here: as `Date` midnight +08:00 would be the day before. */
const readableTypes = new Set(['string', 'boolean', 'integer', 'short', 'long', 'double', 'null']);

/**
 * Makes the function that turns fetched variables into the inputs of a handler.
 * @param names the variables that the handler listed; others are left out even if the engine sends them
 * @returns a function that throws TaskFailure `inputs-invalid`, naming variables and rules but never values
 */
export function createInputReader<Inputs>(names: readonly string[], schema: SchemaObject): (variables: FetchedVariables) => Inputs {
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile<Inputs>(schema);
  return (variables) => {
    const inputs: unknown = Object.fromEntries(names.flatMap((name) => (Object.hasOwn(variables, name) ? [[name, primitiveOf(name, variables[name])]] : [])));
    if (validate(inputs)) return inputs;
    const faults = (validate.errors ?? []).map((fault) => `${fault.instancePath.slice(1) || String(fault.params['missingProperty'] ?? '')} ${fault.keyword}`);
    throw new TaskFailure('inputs-invalid', faults.join(', '));
  };
}

function primitiveOf(name: string, typed: TypedValue | undefined): Primitive {
  const type = String(typed?.type).toLowerCase();
  if (!readableTypes.has(type)) throw new TaskFailure('inputs-invalid', `${name} has the type ${type}`);
  const value = typed?.value ?? null;
  // The engine's 64-bit numbers have lost digits by the time they are read: an id or an amount must travel as a string.
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) throw new TaskFailure('inputs-invalid', `${name} is a number beyond 2^53`);
  if (value !== null && typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw new TaskFailure('inputs-invalid', `${name} is no primitive`);
  return value;
}
