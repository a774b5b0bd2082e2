import { readFileSync } from 'node:fs';
import { buildAllowList } from '../../processes/lint/guard/build-allow-list.ts';
import { attributeOf, walk } from '../../processes/lint/guard/model-node.ts';
import type { ModelNode } from '../../processes/lint/guard/model-node.ts';
import { parseModel } from '../../processes/lint/guard/parse-model.ts';
import { procedureRegistry } from '../../processes/registry.ts';

export interface Diagram {
  readonly key: string;
  readonly file: string;
  readonly text: string;
  /** Every element of the file, in document order. */
  readonly nodes: readonly ModelNode[];
}

/** Attribute of an element that must have it. */
export function must(node: ModelNode, name: string): string {
  const value = attributeOf(node, name);
  if (value === undefined) throw new Error(`${node.name} without ${name}`);
  return value;
}

export const childrenOf = (node: ModelNode, name: string): ModelNode[] => node.children.filter((child) => child.name === name);

/** The camunda properties of an element, by name. */
export function propertiesOf(node: ModelNode): Record<string, string> {
  const properties = [...walk(node)].filter((below) => below.name === 'camunda:property' && below.parent?.parent?.parent === node);
  return Object.fromEntries(properties.map((property) => [must(property, 'name'), must(property, 'value')]));
}

export function readDiagram(key: string, file: string): Diagram {
  const text = readFileSync(new URL(`../../processes/${file}`, import.meta.url), 'utf8');
  const root = parseModel(text, buildAllowList());
  if ('code' in root) throw new Error(root.message);
  return { key, file, text, nodes: [...walk(root)] };
}

export const diagrams: readonly Diagram[] = procedureRegistry.processes.map(({ key, file }) => readDiagram(key, file));
