import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { elementTemplates } from '../../../modeler/editor/element-templates.ts';
import { procedureRegistry, topics } from '../../../processes/registry.ts';
import { elementTree, type Tree } from './element-tree.ts';

const CAMUNDA = '{http://camunda.org/schema/1.0/bpmn}';
const templateOf = (id: string) => elementTemplates.find((template) => template.id === id);
const valueOf = (id: string, binding: string) => templateOf(id)?.properties.find((property) => property.binding.name === binding)?.value;

function elementsOf(tree: Tree): Tree[] {
  return [tree, ...tree.children.flatMap(elementsOf)];
}
const steps = procedureRegistry.processes.flatMap(({ key, file }) =>
  elementsOf(elementTree(readFileSync(new URL(`../../../processes/${file}`, import.meta.url), 'utf8')))
    .filter(({ name }) => /}(user|service)Task$/.test(name))
    .map((step) => ({ process: key, step })),
);
const noted = (step: Tree): Record<string, string> => Object.fromEntries(elementsOf(step).filter(({ name }) => name === `${CAMUNDA}property`).map(({ attributes }) => [attributes['{}name'] ?? '', attributes['{}value'] ?? '']));

describe('the templates', () => {
  it('are one for each registered form and each registered step of the system', () => {
    expect(procedureRegistry.userTasks.filter(({ process, task }) => !templateOf(`form.${process}.${task}`))).toEqual([]);
    expect(procedureRegistry.serviceTasks.filter(({ process, element }) => !templateOf(`topic.${process}.${element}`))).toEqual([]);
    expect(new Set(elementTemplates.map(({ id }) => id)).size).toBe(elementTemplates.length);
  });

  it('let a topic only be chosen', () => {
    const choice = templateOf('topic.any')?.properties.find(({ type }) => type === 'Dropdown');
    expect(choice?.choices?.map(({ value }) => value)).toEqual([...topics]);
  });

  it('say of each shipped step what the diagram says', () => {
    const wrong = steps.flatMap(({ process, step }) => {
      const id = step.attributes['{}id'] ?? '';
      const isUserTask = step.name.endsWith('}userTask');
      const template = templateOf(isUserTask ? `form.${process}.${id}` : `topic.${process}.${id}`);
      if (!template) return isUserTask ? [`${process}/${id}: no template`] : [];
      const drawn = { ...noted(step), ...Object.fromEntries(Object.entries(step.attributes).map(([name, value]) => [name.replace(CAMUNDA, 'camunda:'), value])) };
      return template.properties.filter(({ value, binding }) => value !== undefined && drawn[binding.name] !== String(value)).map(({ value, binding }) => `${process}/${id}: ${binding.name} is ${drawn[binding.name] ?? 'missing'}, not ${String(value)}`);
    });
    expect(wrong).toEqual([]);
  });

  it('take form and topic from the registry', () => {
    expect(valueOf('form.public-notice.post-notice', 'camunda:formKey')).toBe('public-notice/post-notice');
    expect(valueOf('topic.public-notice.issue-public-notice', 'camunda:topic')).toBe('shared.issue-public-notice');
  });
});
