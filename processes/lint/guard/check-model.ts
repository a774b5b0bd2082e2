import { checkElement, checkPlace } from './check-element.ts';
import { checkStructure } from './check-structure.ts';
import { decodeModel } from './decode-model.ts';
import type { ModelNode } from './model-node.ts';
import { parseModel } from './parse-model.ts';
import type { AllowList, Finding } from './types.ts';

export { findingCodes } from './types.ts';
export type { AllowList, Finding, FindingCode } from './types.ts';

/**
 * Judges one resource of a deployment, BPMN or DMN, by the allow-list: whatever the list does not name is refused.
 * Takes the uploaded bytes (or their text) and gives every reason to refuse it, in document order; an empty list means that it may be deployed.
 * A document that cannot be read gives one finding. Never throws for the content. The codes are in `findingCodes`.
 */
export function checkModel(xml: Uint8Array | string, allowList: AllowList): Finding[] {
  const text = decodeModel(xml, allowList.limits);
  if (typeof text !== 'string') return [text];
  const root = parseModel(text, allowList);
  return 'code' in root ? [root] : checkTree(root, allowList);
}

/** The same for a document that has been read already, with the guard's own limits. */
export function checkTree(root: ModelNode, allowList: AllowList): Finding[] {
  const findings: Finding[] = [];
  const stack: ModelNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const misplaced = checkPlace(node, allowList);
    if (misplaced !== null) {
      findings.push(misplaced);
      continue;
    }
    findings.push(...checkElement(node, allowList));
    stack.push(...node.children.toReversed());
  }
  return [...findings, ...checkStructure(root, allowList)];
}
