import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { Problem } from '../../domain/platform/problem.ts';
import { describeFailure, failureForLog, MESSAGE_LIMIT } from '../../workers/runtime/describe-failure.ts';
import { BpmnError, createLogger, TaskFailure } from '../../workers/runtime/index.ts';

const idNumber = '440102199003074573';

describe('describeFailure', () => {
  it.each([
    ['our text', new TaskFailure('number-missing', 'no number left'), 'number-missing: no number left'],
    ['our text with a slip', new TaskFailure('odd', `person ${idNumber}, 13800138000, a@b.cn`), 'odd: person [id-number], [phone], [mail]'],
    ['a named error of the diagram', new BpmnError('not-eligible', 'refused'), 'not-eligible: refused'],
    ['a refusal of the application', new Problem({ type: 'task-gone', status: 409, title: '任务已结束' }), 'task-gone: 任务已结束'],
    ['the database', Object.assign(new Error(`duplicate key (${idNumber}) 张三`), { code: '23505' }), 'Error 23505'],
    ['a slip of the program', new TypeError("Cannot read properties of undefined (reading 'grade')"), 'TypeError: Cannot read properties of undefined (reading …)'],
    ['a slip that quotes data', new TypeError("Cannot create property 'a' on string '张三'"), 'TypeError: Cannot create property … on string …'],
    ['JSON that quotes data', new SyntaxError('Unexpected token 张, "张三" is not valid JSON'), 'SyntaxError'],
    ['a name that is data', Object.assign(new Error('x'), { name: '张三 Li' }), 'Li'],
  ])('%s', (_what, thrown, expected) => {
    expect(describeFailure(thrown)).toBe(expected);
  });

  it('ends where the engine cuts', () => {
    expect(describeFailure(new TaskFailure('long', 'x'.repeat(5_000)))).toHaveLength(MESSAGE_LIMIT);
  });

  it('gives the log the places in the code without the message that heads the stack', () => {
    const logged = failureForLog(new Error(`person ${idNumber} 张三\n    at 张三 (secret)`));
    expect(logged.message).toBe('Error');
    expect(logged.at?.length).toBeGreaterThan(0);
    expect(JSON.stringify(logged)).not.toMatch(/张三|4401/);
    expect(logged.at?.[0]).toContain('redaction.test.ts');
  });
});

it('a line of the log has lost numbers and credentials, wherever they stood', () => {
  let log = '';
  const logger = createLogger({ level: 'info', destination: new Writable({ write: (chunk: Buffer, _e, done) => { log += chunk.toString(); done(); } }) });
  logger.info({ note: `id ${idNumber}`, headers: { Authorization: 'Basic abc' }, url: 'postgres://app:geheim@host/db', err: new Error(`张三 ${idNumber}`) }, `person ${idNumber.toLowerCase()} Basic YWJj`);
  expect(log).toContain('[id-number]');
  expect(log).not.toMatch(/440102|geheim|YWJj|abc|张三/);
  expect(() => JSON.parse(log) as unknown).not.toThrow();
});
