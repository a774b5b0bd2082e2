import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { nearestId } from './model-node.ts';
import type { ModelNode } from './model-node.ts';
import type { AllowList, Finding, FindingCode } from './types.ts';

const xmlnsUri = 'http://www.w3.org/2000/xmlns/';

/** Thrown out of the parser's handlers: the document is refused as a whole and not read on. */
class Refused extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/**
 * Reads a model into a tree, or gives the one finding for which it cannot be read.
 * No document type, so no entities but the five of XML; no processing instructions; depth and number of elements limited while reading.
 */
export function parseModel(text: string, allowList: AllowList): ModelNode | Finding {
  const prefixes = new Map(Object.entries(allowList.namespaces).map(([prefix, uri]) => [uri, prefix]));
  const nameOf = (uri: string, local: string): string => {
    if (uri === '') return local;
    const prefix = prefixes.get(uri);
    return prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`;
  };
  let root: ModelNode | null = null;
  let current: ModelNode | null = null;
  let depth = 0;
  let elements = 0;
  const refuse = (code: FindingCode, message: string): never => {
    throw new Refused({ code, element: current?.name ?? '', elementId: nearestId(current), message });
  };

  const open = (tag: SaxesTagNS): void => {
    depth += 1;
    elements += 1;
    if (depth > allowList.limits.depth) refuse('document-too-deep', `元素嵌套超过 ${allowList.limits.depth} 层。`);
    if (elements > allowList.limits.elements) refuse('too-many-elements', `元素超过 ${allowList.limits.elements} 个。`);
    const all: SaxesAttributeNS[] = Object.values(tag.attributes);
    const node: ModelNode = {
      name: nameOf(tag.uri, tag.local),
      uri: tag.uri,
      attributes: all.filter((attribute) => attribute.uri !== xmlnsUri).map(({ uri, local, value }) => ({ name: nameOf(uri, local), value, uri })),
      parent: current,
      children: [],
      declared: Object.values(tag.ns),
      text: '',
    };
    if (current === null) root = node;
    else current.children.push(node);
    current = node;
  };
  const addText = (chunk: string): void => {
    if (current !== null) current.text += chunk;
  };

  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => refuse('xml-not-well-formed', `不是合格的 XML：${error.message}`));
  parser.on('xmldecl', ({ version, encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') refuse('encoding-not-allowed', `声明的编码是 ${encoding}，只接受 UTF-8。`);
    if (version !== undefined && version !== '1.0') refuse('xml-not-well-formed', `声明的 XML 版本是 ${version}，只接受 1.0。`);
  });
  parser.on('doctype', () => refuse('doctype-not-allowed', '不允许文档类型声明（DOCTYPE）和自定义实体。'));
  parser.on('processinginstruction', ({ target }) => refuse('processing-instruction-not-allowed', `不允许处理指令“${target}”。`));
  parser.on('opentag', open);
  parser.on('closetag', () => {
    depth -= 1;
    current = current?.parent ?? null;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refused) return error.finding;
    throw error;
  }
  if (root === null) return { code: 'xml-not-well-formed', element: '', elementId: null, message: '文件里没有元素。' };
  return root;
}
