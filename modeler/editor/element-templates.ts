import { procedureRegistry, topics } from '../../processes/registry.ts';
import type { ServiceTaskEntry, TaskGroup, UserTaskEntry } from '../../processes/registry.ts';
import { timerTopics } from '../../processes/registry.ts';

export type Binding = { type: 'property'; name: string } | { type: 'camunda:property'; name: string };
export interface TemplateProperty {
  label?: string;
  type: 'Hidden' | 'String' | 'Dropdown';
  value?: string | boolean;
  editable?: boolean;
  choices?: { name: string; value: string }[];
  binding: Binding;
}
export interface ElementTemplate {
  id: string;
  name: string;
  description: string;
  appliesTo: string[];
  properties: TemplateProperty[];
}

const GROUPS: Partial<Record<TaskGroup, string>> = { county: 'countyGroup', city: 'cityGroup', province: 'provinceGroup', supervisor: 'supervisorGroup', supervised: 'supervisedGroup' };

const hidden = (binding: Binding, value: string | boolean): TemplateProperty => ({ type: 'Hidden', value, binding });
const shown = (label: string, binding: Binding, value: string): TemplateProperty => ({ label, type: 'String', value, editable: false, binding });
const attribute = (name: string): Binding => ({ type: 'property', name });
const note = (name: string): Binding => ({ type: 'camunda:property', name });
const ARTICLES: TemplateProperty = { label: '条文', type: 'String', binding: note('articles') };

/** Name of the process in which an entry stands, for the list of templates. */
const processName = (key: string): string => procedureRegistry.processes.find((process) => process.key === key)?.name ?? key;

/** A step that a person does: form, group and act follow from the registry; only the articles are written beside. */
function ofUserTask(entry: UserTaskEntry): ElementTemplate {
  const acts = Object.entries(entry.acts).map(([key, act]) => {
    const all = [...(entry.recordedActs ?? []), act, ...(entry.furtherActs?.[key] ?? [])];
    return hidden(note(key === 'default' ? 'act' : `act.${key}`), all.join(','));
  });
  return {
    id: `form.${entry.process}.${entry.task}`,
    name: entry.name,
    description: `人工办理 · ${processName(entry.process)}`,
    appliesTo: ['bpmn:UserTask'],
    properties: [
      shown('表单', attribute('camunda:formKey'), entry.form),
      hidden(attribute('camunda:candidateGroups'), `\${${GROUPS[entry.group] ?? 'countyGroup'}}`),
      hidden(attribute('camunda:asyncAfter'), true),
      ...acts,
      ARTICLES,
    ],
  };
}

/** A step of the system: the topic is the registered one, never typed. */
function ofServiceTask(entry: ServiceTaskEntry): ElementTemplate {
  return {
    id: `topic.${entry.process}.${entry.element}`,
    name: entry.name,
    description: `系统办理 · ${processName(entry.process)}`,
    appliesTo: ['bpmn:ServiceTask'],
    properties: [
      hidden(attribute('camunda:type'), 'external'),
      shown('主题', attribute('camunda:topic'), entry.topic),
      ...(entry.acts?.length ? [hidden(note('act'), entry.acts.join(','))] : []),
      ...(entry.documents?.length ? [hidden(note('document'), entry.documents.join(','))] : []),
      ...(entry.deadline ? [hidden(note('deadline'), entry.deadline)] : []),
      ARTICLES,
    ],
  };
}

const anyTopic: ElementTemplate = {
  id: 'topic.any',
  name: '系统办理（选择主题）',
  description: '从已登记的主题中选择',
  appliesTo: ['bpmn:ServiceTask'],
  properties: [
    hidden(attribute('camunda:type'), 'external'),
    { label: '主题', type: 'Dropdown', value: timerTopics.remind, choices: topics.map((topic) => ({ name: topic, value: topic })), binding: attribute('camunda:topic') },
    ARTICLES,
  ],
};

/** A template for each registered form and each registered step of the system: what the editor offers to choose from. */
export const elementTemplates: readonly ElementTemplate[] = [...procedureRegistry.userTasks.map(ofUserTask), ...procedureRegistry.serviceTasks.map(ofServiceTask), anyTopic];
