import type { FastifyRequest } from 'fastify';
import { Problem } from '../../../domain/platform/problem.ts';
import type { App } from '../../route.ts';

/** On what a changing request has to say that it was looking (`If-Match`), or why it need not. */
export type Looking =
  /** the case's version: the ETag of the case, of a task of it or of a paper of it */
  | 'case'
  /** the version of the draft, as the task's page tells it */
  | 'draft'
  | { because: string };

declare module 'fastify' {
  interface FastifyRequest {
    /** the version that the client had before it, where the route asks for one */
    seen: number;
  }
  interface FastifyContextConfig {
    /** every route that changes a case or a task of one says this; a test holds all of them against it */
    looking?: Looking;
  }
}

// A proxy that compresses makes a weak tag of a strong one.
const TAG = /^(?:W\/)?"(\d{1,15})"$/;

export const etagOf = (version: number): string => `"${version}"`;

/** Nobody changes a case without saying which state of it was before him; the use case compares, in its own transaction. */
export function registerSeenVersion(app: App): void {
  app.decorateRequest('seen', -1);
  app.addHook('preValidation', async (request) => {
    const { looking } = request.routeOptions.config;
    if (looking === 'case' || looking === 'draft') request.seen = versionOf(request);
  });
}

/** @throws Problem precondition-required (428) */
function versionOf(request: FastifyRequest): number {
  const version = TAG.exec(request.headers['if-match'] ?? '')?.[1];
  if (version === undefined) throw new Problem({ type: 'precondition-required', status: 428, title: '请先打开案件的最新内容，再办理。', detail: '请求须以 If-Match 说明所依据的版本。' });
  return Number(version);
}
