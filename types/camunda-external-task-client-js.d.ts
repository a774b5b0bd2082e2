/** The part of camunda-external-task-client-js 3.1.0 that the runtime uses, as its source has it (the package brings no types). */
declare module 'camunda-external-task-client-js' {
  import type { EventEmitter } from 'node:events';

  export interface TypedValue {
    value: unknown;
    type: string;
    valueInfo?: Record<string, unknown>;
  }

  export class Variables {
    constructor(initial?: Record<string, TypedValue>, options?: { readOnly?: boolean });
    get(name: string): unknown;
    getTyped(name: string): TypedValue | null;
    getAll(): Record<string, unknown>;
    getAllTyped(): Record<string, TypedValue>;
    getDirtyVariables(): Record<string, TypedValue>;
    /** Absent on read-only variables. */
    set(name: string, value: unknown): Variables;
    setTyped(name: string, value: TypedValue): Variables;
  }

  /** A fetched and locked external task as a handler gets it. */
  export interface Task {
    id: string;
    topicName: string;
    activityId: string;
    activityInstanceId: string;
    executionId: string;
    processInstanceId: string;
    processDefinitionId: string;
    processDefinitionKey: string;
    businessKey: string | null;
    lockExpirationTime: string | null;
    retries: number | null;
    extensionProperties?: Record<string, string>;
    variables: Variables;
  }

  /** What an interceptor gets and gives: options of `got`, plus the method. */
  export interface RequestConfig {
    method: string;
    json?: Record<string, unknown>;
    headers?: Record<string, string>;
    [option: string]: unknown;
  }
  export type Interceptor = (config: RequestConfig) => RequestConfig;

  export class BasicAuthInterceptor {
    constructor(options: { username: string; password: string });
  }

  export interface FailureOptions {
    errorMessage?: string;
    errorDetails?: string;
    retries: number;
    /** milliseconds */
    retryTimeout: number;
  }

  export interface TaskService {
    complete(task: string, variables?: Variables): Promise<void>;
    handleFailure(task: string, options: FailureOptions): Promise<void>;
    handleBpmnError(task: string, code: string, message?: string, variables?: Variables): Promise<void>;
    extendLock(task: string, newDuration: number): Promise<void>;
    unlock(task: string): Promise<void>;
  }

  export interface EngineService {
    request(method: string, path: string, options?: Record<string, unknown>): Promise<unknown>;
    get(path: string, options?: Record<string, unknown>): Promise<unknown>;
    post(path: string, options?: Record<string, unknown>): Promise<unknown>;
  }

  export interface ClientOptions {
    baseUrl: string;
    workerId: string;
    maxTasks: number;
    maxParallelExecutions: number;
    /** milliseconds between two polls */
    interval: number;
    /** milliseconds */
    lockDuration: number;
    autoPoll: boolean;
    /** milliseconds that the engine may hold a poll */
    asyncResponseTimeout: number;
    interceptors: readonly (Interceptor | BasicAuthInterceptor)[];
    usePriority?: boolean;
  }

  export interface SubscribeOptions {
    lockDuration?: number;
    variables?: readonly string[];
    includeExtensionProperties?: boolean;
  }

  export class Client extends EventEmitter {
    constructor(options: ClientOptions);
    readonly options: ClientOptions;
    readonly taskService: TaskService;
    readonly engineService: EngineService;
    activeTasksCount: number;
    start(): void;
    poll(): Promise<unknown>;
    stop(): void;
    subscribe(topic: string, options: SubscribeOptions, handler: (arguments_: { task: Task; taskService: TaskService }) => Promise<void>): unknown;
  }
}
