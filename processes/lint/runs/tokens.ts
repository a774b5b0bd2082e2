import type { Flow } from '../model/diagram.ts';
import type { Net } from './net.ts';

/** Where the tokens of a state stand. A token at a parallel gateway with several incoming flows waits, each flow's for itself. */
export interface Tokens {
  /** The place at which a token stands. */
  readonly placeOf: (token: number) => number;
  /** The scope of that place. */
  readonly scopeOf: (token: number) => number;
  /** What a gateway waits for; empty for any other place. */
  readonly awaitedAt: (place: number) => readonly number[];
  /** The tokens that a flow brings: at the step that it leads to, with the boundary events that can happen there. */
  readonly brought: (arc: { readonly flow: Flow; readonly to: number }) => readonly number[];
}

export function createTokens(net: Net): Tokens {
  const places = net.places.map((place) => place.index);
  const byFlow = new Map<string, number>();
  const awaited = new Map<number, number[]>();
  for (const { index, step } of net.places) {
    if (step.kind !== 'parallel-gateway' || step.incoming.length < 2) continue;
    awaited.set(index, step.incoming.map((flow) => {
      const token = places.push(index) - 1;
      byFlow.set(`${index}/${flow.id}`, token);
      return token;
    }));
  }
  const placeOf = (token: number): number => places[token]!;
  return {
    placeOf,
    scopeOf: (token) => net.places[placeOf(token)]!.scope,
    awaitedAt: (place) => awaited.get(place) ?? [],
    brought: ({ flow, to }) => [byFlow.get(`${to}/${flow.id}`) ?? to, ...net.places[to]!.boundaries],
  };
}

/** Takes one of each away. */
export function removeAll(tokens: readonly number[], remove: readonly number[]): number[] {
  const left = [...tokens];
  for (const token of remove) {
    const at = left.indexOf(token);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
