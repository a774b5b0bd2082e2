import { buildAllowList } from '../../processes/lint/guard/build-allow-list.ts';
import { attributeOf } from '../../processes/lint/guard/model-node.ts';
import type { ModelNode } from '../../processes/lint/guard/model-node.ts';
import { parseModel } from '../../processes/lint/guard/parse-model.ts';
import type { BundleFile } from './model-files.ts';

/** The topics of the system steps in the diagrams of a bundle, each with the name of a step that waits for it. */
export function topicsIn(files: readonly BundleFile[]): Map<string, string> {
  const topics = new Map<string, string>();
  for (const { name, bytes } of files) {
    if (!name.endsWith('.bpmn')) continue;
    const root = parseModel(bytes.toString('utf8'), buildAllowList());
    // One that cannot be read was refused by the lint.
    if (!('code' in root)) collect(root, topics);
  }
  return topics;
}

function collect(node: ModelNode, topics: Map<string, string>): void {
  const topic = attributeOf(node, 'camunda:topic');
  if (topic !== undefined && !topics.has(topic)) topics.set(topic, attributeOf(node, 'name')?.replace(/\s+/g, '') || topic);
  for (const child of node.children) collect(child, topics);
}
