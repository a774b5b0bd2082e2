import { Problem } from '../../domain/platform/problem.ts';
import { BpmnError, EngineUnusable, TaskFailure } from './errors.ts';
import { redactText } from './redact-text.ts';

/** The engine cuts error messages at 666 characters. */
export const MESSAGE_LIMIT = 600;

/**
 * The message that the engine keeps for a failed task: at most 600 characters and without personal data.
 * Only texts that we wrote are passed on; of a foreign error only its name and code, since its message may quote what it choked on.
 * @param thrown anything that was thrown, `undefined` too
 */
export function describeFailure(thrown: unknown): string {
  return redactText(sentence(thrown)).replace(/\s+/g, ' ').trim().slice(0, MESSAGE_LIMIT);
}

function sentence(thrown: unknown): string {
  if (thrown instanceof TaskFailure || thrown instanceof BpmnError) return `${thrown.code}: ${thrown.message}`;
  if (thrown instanceof EngineUnusable) return `engine-unusable: ${thrown.message}`;
  if (thrown instanceof Problem) return `${thrown.fields.type}: ${thrown.fields.title}`;
  if (!(thrown instanceof Error)) return `non-error-thrown: ${thrown === null ? 'null' : typeof thrown}`;
  const name = word(thrown.name) || 'Error';
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` ${word(thrown.code)}` : '';
  return isProgrammingError(thrown) ? `${name}${code}: ${withoutQuotedData(thrown.message)}` : `${name}${code}`;
}

const word = (text: unknown): string => (typeof text === 'string' ? text.replace(/[^\w$.-]/g, '').slice(0, 60) : '');

const isProgrammingError = (error: Error): boolean => error.constructor === TypeError || error.constructor === ReferenceError;

/** "Cannot read properties of undefined (reading 'x')" helps; what stands in quotes or is no ASCII may be data. */
const withoutQuotedData = (message: string): string =>
  message.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, '…').replace(/[^\x20-\x7e…]+/g, '…').replace(/\d{4,}/g, '…');

/** A thrown value for the log: the message as above and the places in our code, never the raw message (it heads `stack`). */
export function failureForLog(thrown: unknown): { message: string; at?: string[] } {
  const message = describeFailure(thrown);
  if (!(thrown instanceof Error) || typeof thrown.stack !== 'string') return { message };
  const at = thrown.stack.split('\n').map((line) => line.trim()).filter((line) => /^at .*(?::\d+:\d+\)?|\(native\)|<anonymous>\)?)$/.test(line));
  return { message, at: at.slice(0, 8).map(redactText) };
}
