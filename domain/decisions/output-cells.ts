import { DecisionError } from '../../processes/decisions/index.ts';
import type { Hit } from '../../processes/decisions/index.ts';

/** Reads the cells of a hit by the type that the program needs. A table of the wrong shape is refused, not guessed at. @throws DecisionError */
export function cellsOf(key: string, { rule, values }: Hit) {
  const refuse = (name: string): never => {
    throw new DecisionError(key, `规则 ${rule} 的输出 ${name} 缺少或者类型不符`);
  };
  return {
    text: (name: string): string => {
      const value = values[name];
      return typeof value === 'string' ? value : refuse(name);
    },
    number: (name: string): number => {
      const value = values[name];
      return typeof value === 'number' ? value : refuse(name);
    },
    flag: (name: string): boolean => {
      const value = values[name];
      return typeof value === 'boolean' ? value : refuse(name);
    },
    oneOf: <const T extends string | number>(name: string, allowed: readonly T[]): T => allowed.find((value) => value === values[name]) ?? refuse(name),
  };
}
