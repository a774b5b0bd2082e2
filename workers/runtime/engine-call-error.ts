/**
 * What an answer of the engine, or its absence, means for an external task:
 * - `gone`: the task does not exist any more, it was completed or cancelled
 * - `lock-lost`: another worker has it, or nobody
 * - `conflict`: optimistic locking; the same call may be repeated
 * - `suspended`: the case is suspended; the task comes back when it is activated
 * - `refused`: the engine understood and will not do it
 * - `unanswered`: nobody knows whether it happened
 */
export type CallFault = 'gone' | 'lock-lost' | 'conflict' | 'suspended' | 'refused' | 'unanswered';

/** A failed call of the engine without request, headers or options: the client's own errors carry the Authorization header. */
export class EngineCallError extends Error {
  readonly fault: CallFault;
  readonly status: number | null;
  /** the engine's error type, or the network's error code */
  readonly code: string;
  constructor(fault: CallFault, status: number | null, code: string, message: string) {
    super(message);
    this.name = 'EngineCallError';
    this.fault = fault;
    this.status = status;
    this.code = code;
  }
}

/** Rebuilds any error of the client as one that can be logged. */
export function toEngineCallError(error: unknown): EngineCallError {
  if (error instanceof EngineCallError) return error;
  const status = numberIn(error, 'httpStatusCode');
  const type = textIn(error, 'type');
  const text = textIn(error, 'engineMsg') ?? (error instanceof Error && status === null ? error.message : '');
  return new EngineCallError(faultOf(status, type, text), status, type ?? textIn(error, 'code') ?? 'unknown', text.replace(/\s+/g, ' ').slice(0, 300));
}

/**
 * An answer counts as the engine's only if it is its JSON (`type` is there): a proxy's 404 page says nothing about a task,
 * and a path that the engine does not know is `NotFoundException`, while a missing task is `RestException`.
 */
function faultOf(status: number | null, type: string | undefined, text: string): CallFault {
  if (status === null || type === undefined) return 'unanswered';
  if (status === 404) return type === 'RestException' ? 'gone' : 'unanswered';
  if (/is suspended/.test(text)) return 'suspended';
  if (status === 400) return /locked by worker|lock that expired/.test(text) ? 'lock-lost' : 'refused';
  if (status !== 500) return 'unanswered';
  return /OptimisticLocking/.test(`${type} ${text}`) ? 'conflict' : 'refused';
}

const textIn = (error: unknown, key: string): string | undefined => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : undefined;
};
const numberIn = (error: unknown, key: string): number | null => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'number' ? value : null;
};

/** For the log. */
export const callErrorForLog = (error: unknown): { fault: CallFault; status: number | null; code: string; text: string } => {
  const { fault, status, code, message } = toEngineCallError(error);
  return { fault, status, code, text: message };
};
