import type { FastifyRequest } from 'fastify';

/** `traceparent` of W3C Trace Context: version, trace id, parent id, flags. */
const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The thread from a click to the worker that follows: the caller's trace when it sends one (`traceparent`), else the request's own id. 32 hexadecimal digits. */
export function traceIdOf(request: Pick<FastifyRequest, 'headers' | 'id'>): string {
  const sent = request.headers['traceparent'];
  const trace = typeof sent === 'string' ? TRACEPARENT.exec(sent)?.[1] : undefined;
  return trace !== undefined && !/^0+$/.test(trace) ? trace : request.id.replaceAll('-', '');
}

/** The header that hands a trace on; the span is the command's own. */
export const traceparentOf = (traceId: string, commandId: string): string => `00-${traceId}-${commandId.replaceAll('-', '').slice(0, 16)}-01`;
