import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { procedures } from '../../domain/procedures/procedures.ts';
import { documentKinds } from '../../domain/rendering/index.ts';
import { formIds } from '../../forms/index.ts';
import { procedureRegistry, topics } from '../../processes/registry.ts';
import { deadlineKeys } from '../../regulations/deadlines/index.ts';
import { legalActs } from '../../regulations/acts/index.ts';
import type { HandlerDeps } from '../../workers/handler-deps.ts';
import { createHandlers } from '../../workers/registry.ts';

// Factories only read their dependencies when a task comes: none is touched here.
const handlers = createHandlers({ logger: pino({ level: 'silent' }) } as HandlerDeps);

describe('every name in the diagrams has its counterpart in code, and the other way round', () => {
  test('each topic has exactly one handler', () => {
    expect(handlers.map((handler) => handler.topic).sort()).toEqual([...topics]);
  });

  test('each user task has exactly one form; the applications are the only other forms', () => {
    const used = procedureRegistry.userTasks.map((task) => task.form as string);
    expect([...used, ...procedures.flatMap(({ form, forms = {} }) => [form, ...Object.values(forms)])].sort()).toEqual([...formIds].sort());
  });

  test('each paper that a step issues is in the catalogue, and each kind is issued by some step or by an officer beside the course', () => {
    const issued: string[] = procedureRegistry.serviceTasks.flatMap((task) => ('documents' in task ? [...task.documents] : []));
    // 中止, 恢复 and what passes between offices may come at any time: no step stands for them.
    const besideTheCourse = ['suspension-notice', 'resumption-notice', 'hand-over-list'];
    expect(issued.filter((kind) => besideTheCourse.includes(kind))).toEqual([]);
    expect([...new Set([...issued, ...besideTheCourse])].sort()).toEqual([...documentKinds].sort());
  });

  test('each deadline is started by some step, and each step names a known one', () => {
    const started = procedureRegistry.serviceTasks.flatMap((task) => ('deadline' in task ? [task.deadline as string] : []));
    expect([...new Set(started)].sort()).toEqual([...deadlineKeys].sort());
  });

  test('each act of a diagram is a legal act', () => {
    const known = new Set<string>(legalActs.map((act) => act.id));
    const named = [
      ...procedureRegistry.starts.flatMap((start) => [...start.acts]),
      ...procedureRegistry.serviceTasks.flatMap((task) => ('acts' in task ? [...task.acts] : [])),
      ...[...procedureRegistry.interruptions, ...procedureRegistry.waitingMessages].flatMap(({ acts }) => Object.values(acts) as string[]),
      ...procedureRegistry.userTasks.flatMap((task) => [...Object.values(task.acts as Record<string, string>), ...('recordedActs' in task ? task.recordedActs : [])]),
    ];
    expect(named.filter((act) => !known.has(act))).toEqual([]);
  });

  test('no message is registered without its use', () => {
    const used = [...procedureRegistry.interruptions, ...procedureRegistry.waitingMessages].map(({ message }): string => message);
    expect([...new Set<string>(procedureRegistry.messages)].sort()).toEqual([...new Set(used)].sort());
  });
});
