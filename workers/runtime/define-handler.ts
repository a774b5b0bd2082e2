import type { JSONSchemaType, SchemaObject } from 'ajv';
import type { Logger } from './create-logger.ts';
import { createInputReader } from './read-inputs.ts';
import type { FetchedVariables, Primitive } from './read-inputs.ts';

/** What a handler may know of its task. All ids are strings. */
export interface TaskView {
  id: string;
  topic: string;
  activityId: string;
  activityInstanceId: string;
  processInstanceId: string;
  /** key of the diagram, e.g. `public-notice` */
  processKey: string;
  /** the case id */
  businessKey: string;
  /** tries that are left; null before the first failure */
  retries: number | null;
  /** the `camunda:property` entries of the element */
  extensionProperties: Readonly<Record<string, string>>;
}

export interface HandlerContext<Inputs, Deps = undefined> {
  task: TaskView;
  variables: Inputs;
  /** aborted when the lock is lost, the time is up or the process ends: stop working, the result will not be used */
  signal: AbortSignal;
  logger: Logger;
  deps: Deps;
}

/** Names of variables, or how they follow from the task when one topic serves several elements. */
export type OutputNames = readonly string[] | ((task: TaskView) => readonly string[]);

export interface HandlerDefinition<Inputs, Outputs, Deps = undefined> {
  topic: string;
  /** process variables that are fetched; no other reaches the worker */
  variables: readonly (keyof Inputs & string)[];
  /** ajv schema of those variables as one object; a variable that is not set is absent */
  inputSchema: JSONSchemaType<Inputs> | SchemaObject;
  /** variables that the handler sets: each one, each time (null to clear), so that no stale value stays behind */
  outputs: OutputNames;
  /** codes of the BpmnError that it may throw and that the diagram catches */
  errors?: readonly string[];
  /** runs on the client for slow work */
  slow?: boolean;
  deps?: Deps;
  handle(context: HandlerContext<Inputs, Deps>): Promise<Outputs>;
}

/** A handler whose types are sealed inside: what the runtime runs. */
export interface Handler {
  topic: string;
  variables: readonly string[];
  /** names of the outputs of a task */
  outputsOf(task: TaskView): readonly string[];
  errors: readonly string[];
  slow: boolean;
  /** @throws TaskFailure `inputs-invalid` when the variables do not fit the schema; whatever the handler throws */
  run(task: TaskView, variables: FetchedVariables, signal: AbortSignal, logger: Logger): Promise<unknown>;
}

/**
 * Makes a handler of one topic. Call it inside a factory that takes the dependencies, e.g.
 * `export const startDeadline = (deps: Deps): Handler => defineHandler<Inputs, Outputs>({ topic: 'shared.start-deadline', … })`.
 * @throws Error at once when the schema is no JSON schema
 */
export function defineHandler<Inputs extends object, Outputs extends Record<keyof Outputs, Primitive> | void = void, Deps = undefined>(
  definition: HandlerDefinition<Inputs, Outputs, Deps>,
): Handler {
  const { outputs } = definition;
  const readInputs = createInputReader<Inputs>(definition.variables, definition.inputSchema);
  return {
    topic: definition.topic,
    variables: definition.variables,
    outputsOf: (task) => (typeof outputs === 'function' ? outputs(task) : outputs),
    errors: definition.errors ?? [],
    slow: definition.slow ?? false,
    run: async (task, variables, signal, logger) =>
      definition.handle({ task, variables: readInputs(variables), signal, logger, deps: definition.deps as Deps }),
  };
}
