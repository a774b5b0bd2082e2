import { SaxesParser } from 'saxes';

/** An element with all that it contains; namespaces by their address, so that prefixes do not matter. */
export interface Tree {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Tree[];
}

/** What the standard says of an attribute that is not written: written or not, it is the same. */
const DEFAULTS: Readonly<Record<string, string>> = { isInterrupting: 'true', textFormat: 'text/plain' };
const COORDINATES = new Set(['x', 'y', 'width', 'height']);

/** Reads a document; blank text between elements and declarations of namespaces are left out, attributes are in the order of their names. */
export function elementTree(xml: string): Tree {
  const parser = new SaxesParser({ xmlns: true });
  const root: Tree = { name: '', attributes: {}, text: '', children: [] };
  const stack = [root];
  parser.on('opentag', ({ uri, local, attributes }) => {
    const entries = Object.values(attributes)
      .filter((attribute) => attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns' && DEFAULTS[attribute.local] !== attribute.value)
      .map((attribute): [string, string] => [`{${attribute.uri}}${attribute.local}`, COORDINATES.has(attribute.local) ? String(Number(attribute.value)) : attribute.value]);
    const node: Tree = { name: `{${uri}}${local}`, attributes: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), text: '', children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('text', (text) => {
    const node = stack.at(-1);
    if (node) node.text = (node.text + text).trim();
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(xml).close();
  return root.children[0] as Tree;
}

/** The tree with children in an order that does not depend on the file: what it contains is compared, not where it stands. */
export const sorted = (node: Tree): Tree => {
  const children = node.children.map(sorted);
  return { ...node, children: children.map((child) => [JSON.stringify(child), child] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, child]) => child) };
};
