import type { ProblemFields } from '../../../domain/platform/problem.ts';

/** Codes of PostgreSQL (class 08, 53, 57) and of the network that say: not now. */
const DATABASE_CODES = /^(08...|53[0-9A-Z]{3}|57P0[1-3]|40001|40P01)$/;
const NETWORK_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);
const STORAGE_CODES = new Set(['ENOSPC', 'EDQUOT', '53100']);
// pg says these two without a code.
const CONNECTION_LOST = /^(Connection terminated|timeout expired|Client has encountered a connection error)/;

/** The 503 for a failure that passes by itself or by an administrator's hand; undefined for any other. */
export function outage(error: unknown): ProblemFields | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (STORAGE_CODES.has(code)) return { type: 'storage-full', status: 503, title: '存储空间不足，请稍后再试。' };
  if (error.name === 'KnexTimeoutError') return { type: 'busy', status: 503, title: '系统繁忙，请稍后再试。' };
  if (DATABASE_CODES.test(code) || NETWORK_CODES.has(code) || CONNECTION_LOST.test(error.message)) return { type: 'unavailable', status: 503, title: '系统暂时无法处理，请稍后再试。' };
  return undefined;
}
