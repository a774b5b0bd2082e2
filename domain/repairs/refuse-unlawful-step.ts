import { whatBlocks } from '../../regulations/constraints/index.ts';
import type { Finding } from '../../regulations/constraints/index.ts';
import type { RepairedCase } from './judge-repair.ts';
import { refuseRepair } from './refuse-repair.ts';
import type { StepOfCase } from './step-acts.ts';

/**
 * A case is to stand before a step that performs an act. The step must be open in one way at least, and nothing that has to come before its first way, the one that goes on, may be missing:
 * otherwise a step could be reached only to be returned from.
 * @param verb how it comes there, in words
 * @throws Problem repair-refused
 */
export function refuseUnlawfulStep({ events, law }: RepairedCase, { ways, name }: StepOfCase, verb: string): void {
  if (ways.every((way) => way.length === 0)) throw refuseRepair(`“${name}”不办理法定行为，请${verb}它之前或者之后的环节。`);
  // Only the first act of a way stands open now; those that follow in the same form follow from it.
  const blocks = ways.flatMap(([first]) => (first === undefined ? [] : [whatBlocks(first, events, law)]));
  const missing = blocks[0]?.filter(({ kind }) => kind === 'precedence') ?? [];
  if (missing.length === 0 && blocks.some((found) => found.length === 0)) return;
  const reasons: Finding[] = [...missing, ...blocks.flat()];
  const reason = reasons.find(({ article }) => article !== null) ?? reasons[0];
  throw refuseRepair(`不能${verb}“${name}”：${reason?.message ?? '法律不允许'}。`, reason?.article);
}
