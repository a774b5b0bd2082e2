import { readFileSync } from 'node:fs';
import { buildAllowList } from '../../processes/lint/guard/build-allow-list.ts';
import { attributeOf, walk } from '../../processes/lint/guard/model-node.ts';
import type { ModelNode } from '../../processes/lint/guard/model-node.ts';
import { parseModel } from '../../processes/lint/guard/parse-model.ts';
import { procedureRegistry } from '../../processes/registry.ts';

/** An element of a diagram that names the law it carries out. */
export interface DiagramStep {
  process: string;
  processName: string;
  element: string;
  name: string;
  articles: readonly number[];
  acts: readonly string[];
  /** `<process>/<task>`; null for what no person fills in */
  form: string | null;
  documents: readonly string[];
}

const allowList = buildAllowList();
const words = (value: string | undefined): string[] => (value ?? '').split(',').map((word) => word.trim()).filter(Boolean);

/** Every step of the shipped diagrams that names articles or acts, in the order of the registry and of the file. */
export function readDiagramSteps(): DiagramStep[] {
  return procedureRegistry.processes.flatMap(({ key, name, file }) => {
    const root = parseModel(readFileSync(new URL(`../../processes/${file}`, import.meta.url), 'utf8'), allowList);
    if ('code' in root) throw new Error(`${file}: ${root.message}`);
    return stepsIn(root).map((step) => ({ process: key, processName: name, ...step }));
  });
}

function stepsIn(root: ModelNode): Omit<DiagramStep, 'process' | 'processName'>[] {
  return [...walk(root)].flatMap((node) => {
    const properties = propertiesOf(node);
    const articles = words(properties.get('articles')).map(Number);
    const acts = [...properties].filter(([name]) => name === 'act' || name.startsWith('act.')).flatMap(([, value]) => words(value));
    if (articles.length + acts.length === 0) return [];
    return [{ element: attributeOf(node, 'id') ?? '', name: attributeOf(node, 'name') ?? '', articles, acts, form: attributeOf(node, 'camunda:formKey') ?? null, documents: words(properties.get('document')) }];
  });
}

/** The `camunda:property` entries of an element itself, not of what it contains. */
function propertiesOf(node: ModelNode): Map<string, string> {
  const extensions = node.children.filter((child) => child.name === 'bpmn:extensionElements').flatMap((child) => child.children);
  const properties = extensions.filter((child) => child.name === 'camunda:properties').flatMap((child) => child.children);
  return new Map(properties.map((property) => [attributeOf(property, 'name') ?? '', attributeOf(property, 'value') ?? '']));
}
