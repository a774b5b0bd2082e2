import type { ErrorSchema } from '@rjsf/utils';

/** `/injury/part`, `injury.part` or `.injury.part` → `['injury','part']`. */
const pathParts = (path: string): string[] => path.replace(/^data(?=[./[])/, '').split(/[./[\]]/).filter(Boolean).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

interface Tree {
  __errors?: string[];
  [key: string]: Tree | string[] | undefined;
}

/** The server's faults by field, in the shape in which the form shows them beside its fields. */
export function errorTree(faults: readonly { path: string; message: string }[]): ErrorSchema {
  const root: Tree = {};
  for (const { path, message } of faults) {
    let node = root;
    for (const part of pathParts(path)) node = (node[part] ??= {}) as Tree;
    node.__errors = [...(node.__errors ?? []), message];
  }
  return root as ErrorSchema;
}
