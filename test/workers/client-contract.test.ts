import { describe, expect, it } from '@jest/globals';
import { Client, Variables } from 'camunda-external-task-client-js';
import * as client from 'camunda-external-task-client-js';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toEngineCallError } from '../../workers/runtime/engine-call-error.ts';

const source = (path: string): string => readFileSync(createRequire(import.meta.url).resolve('camunda-external-task-client-js').replace(/index\.js$/, path), 'utf8');

// Pitfall 14: our own types and the wrapper rest on what this version does. A new version has to be read again.
describe('the client that the wrapper was written for', () => {
  it('is 3.1.0, an ES module', () => {
    expect(JSON.parse(source('package.json'))).toMatchObject({ version: '3.1.0', type: 'module' });
  });

  it('exports what our types declare', () => {
    expect(Object.keys(client)).toEqual(expect.arrayContaining(['Client', 'Variables', 'BasicAuthInterceptor']));
    expect(Object.keys(Client.prototype)).toEqual([]);
    expect(Object.getOwnPropertyNames(Client.prototype)).toEqual(expect.arrayContaining(['start', 'poll', 'stop', 'subscribe', 'executeTask']));
    expect(new Variables().set('a', '1').getDirtyVariables()).toEqual({ a: { type: 'string', value: '1', valueInfo: {} } });
  });

  it('goes round by this.poll, and sends each request through this.request: there the wrapper takes hold', () => {
    expect(source('lib/Client.js')).toContain('const { topicSubscriptions, engineService, executeTask, poll } = this;');
    expect(source('lib/__internal/EngineService.js')).toContain('return this.request("POST", path, options);');
  });
});

describe('what an answer means', () => {
  const answer = (httpStatusCode: number, type: string | undefined, engineMsg: string) => Object.assign(new Error('x'), { httpStatusCode, type, engineMsg });
  it.each([
    ['task completed or cancelled', answer(404, 'RestException', 'External task with id a does not exist'), 'gone'],
    ['a path that the engine does not know', answer(404, 'NotFoundException', 'HTTP 404 Not Found'), 'unanswered'],
    ['a page not found', answer(404, undefined, ''), 'unanswered'],
    ['another worker has it', answer(400, 'RestException', "External Task a cannot be completed by worker 'b'. It is locked by worker 'c'."), 'lock-lost'],
    ['the lock has expired', answer(400, 'RestException', 'Cannot extend a lock that expired: …'), 'lock-lost'],
    ['the case is suspended', answer(400, 'RestException', "ENGINE-03043 ExternalTask with id 'a' is suspended."), 'suspended'],
    ['a variable of an unknown type', answer(400, 'RestException', "Unsupported value type 'Nope'"), 'refused'],
    ['optimistic locking', answer(500, 'OptimisticLockingException', 'ENGINE-03005 …'), 'conflict'],
    ['no path after a gateway', answer(500, 'ProcessEngineException', 'ENGINE-02004 No outgoing sequence flow …'), 'refused'],
    ['a proxy’s 500', answer(500, undefined, ''), 'unanswered'],
    ['unavailable', answer(503, 'X', ''), 'unanswered'],
    ['connection refused', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 'unanswered'],
    ['undefined', undefined, 'unanswered'],
  ])('%s', (_what, error, fault) => {
    expect(toEngineCallError(error).fault).toBe(fault);
  });
});
