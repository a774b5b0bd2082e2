import type { Interceptor, RequestConfig } from 'camunda-external-task-client-js';

interface Answer {
  statusCode: number;
  headers: Record<string, string | string[] | undefined>;
}

/**
 * An interceptor that gives each request of the client what it lacks: a time limit, no hidden repetition or redirect,
 * and a check of the answer. The client reads JSON only under exactly `application/json` and takes any other body for a list of tasks.
 * @param limits.pollSignal the signal that cuts a running poll, asked for anew at each poll
 */
export function guardRequests(limits: { requestTimeoutMs: number; longPollMs: number; pollSignal: () => AbortSignal }): Interceptor {
  return (config) => {
    const poll = isPoll(config);
    const withBody = poll || config.method === 'GET';
    return {
      ...config,
      timeout: { request: limits.requestTimeoutMs + (poll ? limits.longPollMs : 0) },
      retry: { limit: 0 },
      followRedirect: false,
      ...(poll ? { signal: limits.pollSignal() } : {}),
      hooks: { afterResponse: [(answer: Answer) => checked(answer, withBody)] },
    };
  };
}

const isPoll = (config: RequestConfig): boolean => config.json !== undefined && 'topics' in config.json;

function checked(answer: Answer, withBody: boolean): Answer {
  if (answer.statusCode >= 400) return answer;
  const type = String(answer.headers['content-type'] ?? 'none');
  const fits = withBody ? answer.statusCode === 200 && type === 'application/json' : answer.statusCode === 204;
  if (fits) return answer;
  throw Object.assign(new Error(`not an answer of the engine: status ${answer.statusCode}, content type ${type.slice(0, 60)}`), { code: 'ODD_ANSWER' });
}
