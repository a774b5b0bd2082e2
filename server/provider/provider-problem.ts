import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { Problem } from '../../domain/platform/problem.ts';

const UNREACHED = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

export const providerUnavailable = (cause?: unknown): Problem =>
  Object.assign(new Problem({ type: 'provider-unavailable', status: 503, title: '统一身份认证暂时无法连接。', detail: '请稍后重试，或者使用账号和密码登录。' }), { cause });

/** Nobody answers (fetch says so in a cause), or not in time, or a provider that is being restarted answers with something else. */
function isUnreached(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { message, cause } = error as { message?: unknown; cause?: unknown };
  if (message === 'fetch failed' || (error instanceof ResponseBodyError && error.status >= 500)) return true;
  return (error instanceof ClientError && UNREACHED.has(error.code ?? '')) || isUnreached(cause);
}

/** What a sign-in at the provider that came to nothing tells the person; the cause is for the log. */
export function providerProblem(error: unknown): Problem {
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied') {
    return Object.assign(new Problem({ type: 'provider-cancelled', status: 403, title: '您在统一身份认证中取消了登录。' }), { cause: error });
  }
  if (isUnreached(error)) return providerUnavailable(error);
  return Object.assign(new Problem({ type: 'provider-refused', status: 403, title: '统一身份认证的答复未通过核验，没有登录。', detail: '请重新登录；如仍出现，请告知系统管理员。' }), { cause: error });
}

/** Code and message of what went wrong, for the log: without the answer of the provider, which may name a person. */
export function causeOf(problem: Problem): Record<string, unknown> {
  const cause = problem.cause as (Error & { code?: string; error?: string }) | undefined;
  return { type: problem.fields.type, ...(cause instanceof Error ? { cause: cause.name, code: cause.code, error: cause.error, message: cause.message } : {}) };
}
