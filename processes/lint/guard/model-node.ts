/** An attribute as the document means it: name by the allow-list's prefixes, value after decoding. */
export interface ModelAttribute {
  readonly name: string;
  readonly value: string;
  readonly uri: string;
}

/** An element of a parsed model. Its text is all its own character data joined, so that a comment or CDATA cannot split an expression. */
export interface ModelNode {
  readonly name: string;
  readonly uri: string;
  readonly attributes: readonly ModelAttribute[];
  readonly parent: ModelNode | null;
  readonly children: ModelNode[];
  /** Namespace URIs declared at this element. */
  readonly declared: readonly string[];
  text: string;
}

export function attributeOf(node: ModelNode, name: string): string | undefined {
  return node.attributes.find((attribute) => attribute.name === name)?.value;
}

/** Id of the element, or of the nearest one around it that has an id. */
export function nearestId(node: ModelNode | null): string | null {
  for (let at = node; at !== null; at = at.parent) {
    const id = attributeOf(at, 'id');
    if (id !== undefined) return id;
  }
  return null;
}

/** The element and all below it, in document order; not recursive, so that depth cannot exhaust the stack. */
export function* walk(root: ModelNode): Generator<ModelNode> {
  const stack: ModelNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    for (let index = node.children.length - 1; index >= 0; index -= 1) stack.push(node.children[index]!);
  }
}
