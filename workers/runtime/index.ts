/** What handlers and the worker process use of the runtime; the rest is its inside. */
export { defineHandler } from './define-handler.ts';
export type { Handler, HandlerContext, HandlerDefinition, TaskView } from './define-handler.ts';
export { BpmnError, EngineUnusable, TaskFailure } from './errors.ts';
export { createLogger } from './create-logger.ts';
export type { Logger } from './create-logger.ts';
export { createWorkerClient } from './create-worker-client.ts';
export type { WorkerClient, WorkerClientConfig } from './create-worker-client.ts';
export { createWorkers } from './create-workers.ts';
export type { Workers, WorkersConfig } from './create-workers.ts';
export { ordinarySettings, slowSettings } from './settings.ts';
export type { WorkerSettings } from './settings.ts';
export type { GoneCircumstances, Outcome, TaskHooks } from './task-run.ts';
