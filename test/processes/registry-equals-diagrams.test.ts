import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildAllowList, renderAllowList } from '../../processes/lint/guard/build-allow-list.ts';
import { attributeOf } from '../../processes/lint/guard/model-node.ts';
import type { ModelNode } from '../../processes/lint/guard/model-node.ts';
import { actsOf, deadlineTimersOf, formPath, procedureRegistry, topics } from '../../processes/registry.ts';
import type { UserTaskEntry } from '../../processes/registry.ts';
import { deliveryActs } from '../../regulations/acts/delivery-acts.ts';
import { legalActs } from '../../regulations/acts/legal-acts.ts';
import { deadlineKeys } from '../../regulations/deadlines/statutory-deadlines.ts';
import { childrenOf, diagrams, must, propertiesOf } from './read-diagram.ts';

const root = new URL('../../', import.meta.url);
const userTasks: readonly UserTaskEntry[] = procedureRegistry.userTasks;

/** All elements of a kind, over all diagrams, as what `describe` makes of them, sorted so that order does not matter. */
function drawn<T extends {}>(name: string, describeNode: (node: ModelNode, process: string) => T | null): T[] {
  const rows = diagrams.flatMap(({ key, nodes }) => nodes.filter((node) => node.name === name).map((node) => describeNode(node, key)));
  return rows.filter((row): row is NonNullable<typeof row> => row !== null);
}
const sorted = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
const list = (text: string | undefined): string[] => (text === undefined ? [] : text.split(','));

/** The acts that an element names: under `act` or, where they depend on a value, under `act.<value>`. */
function drawnActs(node: ModelNode): Record<string, string[]> {
  const acts = Object.entries(propertiesOf(node)).filter(([name]) => name === 'act' || name.startsWith('act.'));
  return Object.fromEntries(acts.map(([name, value]) => [name === 'act' ? 'default' : name.slice('act.'.length), list(value)]));
}
const byKey = (record: Record<string, string[]>): [string, string[]][] => Object.entries(record).sort(([a], [b]) => a.localeCompare(b));

describe('the registry equals the diagrams', () => {
  it('in its processes and files', () => {
    const shown = drawn('bpmn:process', (node, process) => [process, must(node, 'id'), must(node, 'name')]);
    expect(sorted(shown)).toEqual(sorted(procedureRegistry.processes.map(({ key, name }) => [key, key, name])));
    const folders = [...new Set(procedureRegistry.processes.map(({ file }) => file.split('/')[0]!))];
    const present = folders.flatMap((folder) => readdirSync(new URL(`processes/${folder}/`, root)).filter((name) => name.endsWith('.bpmn')).map((name) => `${folder}/${name}`));
    expect(present.sort()).toEqual(procedureRegistry.processes.map(({ file }) => file as string).sort());
  });

  it('in its starts', () => {
    const shown = drawn('bpmn:startEvent', (node, process) => (propertiesOf(node).act === undefined ? null : [process, must(node, 'id'), must(node, 'name'), list(propertiesOf(node).act)]));
    expect(sorted(shown)).toEqual(sorted(procedureRegistry.starts.map((start) => [start.process, start.event, start.name, start.acts])));
  });

  it('in its user tasks, their forms, groups, acts and deadlines', () => {
    const shown = drawn('bpmn:userTask', (node, process) => [
      process, must(node, 'id'), must(node, 'name'), must(node, 'camunda:formKey'), must(node, 'camunda:candidateGroups'), byKey(drawnActs(node)), propertiesOf(node).deadline ?? null,
    ]);
    const registered = userTasks.map((task) => {
      const acts = Object.fromEntries(Object.keys(task.acts).map((value) => [value, [...actsOf(task, value)]]));
      return [task.process, task.task, task.name, task.form, `\${${task.group}Group}`, byKey(acts), task.deadline ?? null];
    });
    expect(sorted(shown)).toEqual(sorted(registered));
  });

  it('in its external tasks, their topics, acts, papers and deadlines', () => {
    const shown = drawn('bpmn:serviceTask', (node, process) => {
      const { act, document, deadline } = propertiesOf(node);
      return [must(node, 'camunda:topic'), process, must(node, 'id'), must(node, 'name'), list(act), list(document), deadline ?? null];
    });
    const registered: readonly (typeof procedureRegistry.serviceTasks)[number][] = procedureRegistry.serviceTasks;
    const rows = registered.map((task) => [
      task.topic, task.process, task.element, task.name, 'acts' in task ? task.acts : [], 'documents' in task ? task.documents : [], 'deadline' in task ? task.deadline : null,
    ]);
    expect(sorted(shown)).toEqual(sorted(rows));
  });

  it('in its deadline timers and what they lead to', () => {
    const shown = diagrams.flatMap(({ key, nodes }) =>
      nodes.filter((node) => node.name === 'bpmn:boundaryEvent').map((node) => {
        const flow = nodes.find((other) => other.name === 'bpmn:sequenceFlow' && attributeOf(other, 'sourceRef') === must(node, 'id'))!;
        const end = nodes.find((other) => attributeOf(other, 'id') === must(flow, 'targetRef'))!;
        const message = childrenOf(end, 'bpmn:messageEventDefinition')[0]!;
        const date = childrenOf(childrenOf(node, 'bpmn:timerEventDefinition')[0]!, 'bpmn:timeDate')[0]!;
        return [key, must(node, 'attachedToRef'), propertiesOf(end).deadline, must(node, 'id'), must(end, 'id'), date.text, must(message, 'camunda:topic'), must(message, 'camunda:type')];
      }),
    );
    const timers = [...userTasks, ...procedureRegistry.calls].flatMap(deadlineTimersOf);
    expect(timers.length).toBeGreaterThan(0);
    const registered = [...timers, ...procedureRegistry.officeTimers.map((timer) => ({ ...timer, deadline: undefined }))];
    expect(sorted(shown)).toEqual(sorted(registered.map((timer) => [timer.process, timer.task, timer.deadline, timer.event, timer.endEvent, `\${${timer.variable}}`, timer.topic, 'external'])));
  });

  it('in the timers at which a case waits', () => {
    const shown = drawn('bpmn:intermediateCatchEvent', (node, process) => {
      const [timer] = childrenOf(node, 'bpmn:timerEventDefinition');
      if (!timer) return null;
      const { act, deadline } = propertiesOf(node);
      return [process, must(node, 'id'), must(node, 'name'), deadline, childrenOf(timer, 'bpmn:timeDate')[0]!.text, list(act)];
    });
    expect(sorted(shown)).toEqual(sorted(procedureRegistry.waitingTimers.map((timer) => [timer.process, timer.event, timer.name, timer.deadline, `\${${timer.variable}}`, timer.acts])));
  });

  it('in the messages of other cases at which a case waits, and what it learns from them', () => {
    const shown = drawn('bpmn:intermediateCatchEvent', (node, process) => {
      const [definition] = childrenOf(node, 'bpmn:messageEventDefinition');
      if (!definition) return null;
      const message = diagrams.flatMap(({ nodes }) => nodes).find((other) => other.name === 'bpmn:message' && must(other, 'id') === must(definition, 'messageRef'))!;
      return [process, must(node, 'id'), must(node, 'name'), must(message, 'name'), byKey(drawnActs(node))];
    });
    const registered = procedureRegistry.waitingMessages.map((entry) => [entry.process, entry.event, entry.name, entry.message, byKey(Object.fromEntries(Object.entries(entry.acts).map(([value, act]) => [value, [act]])))]);
    expect(sorted(shown)).toEqual(sorted(registered));
  });

  it('in its calls, and every call gives the business key and all variables', () => {
    const shown = drawn('bpmn:callActivity', (node, process) => {
      const inputs = childrenOf(childrenOf(node, 'bpmn:extensionElements')[0]!, 'camunda:in');
      expect(inputs.map((input) => attributeOf(input, 'businessKey')).filter((value) => value !== undefined)).toEqual(['#{execution.processBusinessKey}']);
      expect(inputs.map((input) => attributeOf(input, 'variables')).filter((value) => value !== undefined)).toEqual(['all']);
      const literals = inputs.flatMap((input) => (attributeOf(input, 'sourceExpression') === undefined ? [] : [[must(input, 'target'), must(input, 'sourceExpression')]]));
      const outputs = childrenOf(childrenOf(node, 'bpmn:extensionElements')[0]!, 'camunda:out').map((output) => {
        expect(must(output, 'target')).toBe(must(output, 'source'));
        return must(output, 'source');
      });
      return [process, must(node, 'id'), must(node, 'name'), must(node, 'calledElement'), literals, outputs, propertiesOf(node).deadline ?? null];
    });
    const registered: readonly (typeof procedureRegistry.calls)[number][] = procedureRegistry.calls;
    expect(sorted(shown)).toEqual(sorted(registered.map((call) => [call.process, call.element, call.name, call.calls, 'literals' in call ? Object.entries(call.literals) : [], 'outputs' in call ? call.outputs : [], 'deadline' in call ? call.deadline : null])));
  });

  it('in what may interrupt a case, by which message and with which acts', () => {
    const shown = drawn('bpmn:subProcess', (node, process) => {
      const start = childrenOf(node, 'bpmn:startEvent')[0]!;
      const message = diagrams.flatMap(({ nodes }) => nodes).find((other) => other.name === 'bpmn:message' && must(other, 'id') === must(childrenOf(start, 'bpmn:messageEventDefinition')[0]!, 'messageRef'))!;
      return [process, must(start, 'id'), must(start, 'name'), must(message, 'name'), byKey(drawnActs(start))];
    });
    const registered = procedureRegistry.interruptions.map((entry) => [entry.process, entry.event, entry.name, entry.message, byKey(Object.fromEntries(Object.entries(entry.acts).map(([value, act]) => [value, [act]])))]);
    expect(sorted(shown)).toEqual(sorted(registered));
  });

  it('in its messages', () => {
    expect([...new Set(drawn('bpmn:message', (node) => must(node, 'name')))].sort()).toEqual([...new Set<string>(procedureRegistry.messages)].sort());
  });

  it('in its topics, each served somewhere', () => {
    const shown = [...drawn('bpmn:serviceTask', (node) => must(node, 'camunda:topic')), ...drawn('bpmn:messageEventDefinition', (node) => attributeOf(node, 'camunda:topic') ?? null)];
    expect([...new Set(shown)].sort()).toEqual(topics);
  });
});

describe('what the registry names exists', () => {
  it.each(userTasks.map((task) => formPath(task.form)))('the form forms/%s', (path) => {
    expect(existsSync(new URL(`forms/${path}`, root))).toBe(true);
  });

  it('every act, as a legal act', () => {
    const named = [
      ...procedureRegistry.starts.flatMap((start) => start.acts as readonly string[]),
      ...procedureRegistry.interruptions.flatMap((entry) => Object.values(entry.acts) as string[]),
      ...userTasks.flatMap((task) => Object.keys(task.acts).flatMap((value) => [...actsOf(task, value)])),
      ...procedureRegistry.serviceTasks.flatMap((task): readonly string[] => ('acts' in task ? task.acts : [])),
      ...procedureRegistry.waitingTimers.flatMap((timer) => timer.acts as readonly string[]),
      ...procedureRegistry.waitingMessages.flatMap((entry) => Object.values(entry.acts) as string[]),
    ];
    const known = new Set<string>(legalActs.map((act) => act.id));
    expect(named.filter((act) => !known.has(act))).toEqual([]);
  });

  it('every deadline, as a statutory one', () => {
    const named = [...userTasks, ...procedureRegistry.serviceTasks, ...procedureRegistry.waitingTimers].flatMap((entry) => ('deadline' in entry && entry.deadline !== undefined ? [entry.deadline] : []));
    expect([...new Set<string>(named)].sort()).toEqual([...deadlineKeys].sort());
  });

  it('every called process, as a shared one', () => {
    const shared = procedureRegistry.processes.filter((process) => process.role === 'shared').map((process) => process.key as string);
    expect([...new Set<string>(procedureRegistry.calls.map((call) => call.calls))].sort()).toEqual(shared.sort());
  });

  it('every subject of a delivery that is handed over, and no other', () => {
    const task = userTasks.find((entry) => entry.subjectVariable === 'deliverySubject');
    const given = procedureRegistry.calls.flatMap((call) => ('literals' in call ? [call.literals.deliverySubject] : []));
    expect([...new Set<string>(given)].toSorted()).toEqual(Object.keys(task?.acts ?? {}).toSorted());
    expect(task?.acts).toEqual(deliveryActs);
  });
});

it('the allow-list of the engine is up to date (npx tsx scripts/generate-guard.ts)', () => {
  expect(readFileSync(new URL('engine/src/main/resources/guard/allow-list.json', root), 'utf8')).toBe(renderAllowList(buildAllowList()));
});
