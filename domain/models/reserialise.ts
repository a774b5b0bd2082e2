import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import { Problem } from '../platform/problem.ts';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json') as object;

/**
 * Reads a diagram by the meta-model and writes it anew: what is deployed is our text, never the bytes of a file that somebody has sent.
 * The same diagram written twice is the same text.
 * @throws Problem model-unreadable
 */
export async function reserialise(xml: string): Promise<string> {
  const moddle = new BpmnModdle({ camunda });
  const read = await moddle.fromXML(xml).catch((error: unknown) => {
    throw new Problem({ type: 'model-unreadable', status: 422, title: '流程图无法读取。', detail: error instanceof Error ? error.message.slice(0, 300) : undefined });
  });
  if (read.warnings.length > 0) throw new Problem({ type: 'model-unreadable', status: 422, title: '流程图含有无法对应的内容，不能发布。', errors: read.warnings.slice(0, 20).map((warning) => ({ path: '', message: warning.message.slice(0, 300) })) });
  return (await moddle.toXML(read.rootElement, { format: true })).xml;
}
