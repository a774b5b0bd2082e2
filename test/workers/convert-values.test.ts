import { describe, expect, it } from '@jest/globals';
import type { TypedValue } from 'camunda-external-task-client-js';
import { createInputReader } from '../../workers/runtime/read-inputs.ts';

const read = createInputReader<Record<string, unknown>>(['a', '__proto__'], { type: 'object' });
const typed = (type: string, value: unknown): Record<string, TypedValue> => ({ a: { type, value } });

describe('pitfalls 10 and 11: variables that the engine hands out', () => {
  it.each([
    ['String', '2025-03-01', '2025-03-01'],
    ['Integer', 7, 7],
    ['Double', 2.5, 2.5],
    ['Boolean', false, false],
    ['Null', null, null],
  ])('%s is read', (type, value, expected) => {
    expect(read(typed(type, value))).toEqual({ a: expected });
  });

  it.each([
    ['a date, which would be the day before in UTC', 'Date', new Date('2025-03-01T00:00:00+08:00'), /a has the type date/],
    ['JSON', 'Json', { name: '张三' }, /a has the type json/],
    ['a file', 'File', null, /a has the type file/],
    ['a long that has lost digits', 'Long', 9_007_199_254_740_993, /beyond 2\^53/],
  ])('%s is refused', (_what, type, value, message) => {
    expect(() => read(typed(type, value))).toThrow(message);
  });

  it('what was not listed is left out', () => {
    expect(read({ ...typed('String', 'x'), b: { type: 'String', value: 'y' } })).toEqual({ a: 'x' });
  });
});
