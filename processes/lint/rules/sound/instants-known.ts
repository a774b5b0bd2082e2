import { findingInRun, named } from '../../context.ts';
import type { LintRule } from '../../context.ts';
import type { Automaton } from '../../runs/automaton.ts';
import { BROKEN } from '../../runs/automaton.ts';
import { findBreaks } from '../../runs/find-breaks.ts';
import type { Net } from '../../runs/net.ts';

const rule = { layer: 'sound', id: 'sound/instants-known' } as const;

interface Meaning {
  readonly kind: 'set' | 'read' | 'leave';
  readonly scope: number;
}

/** In which instances of a diagram an instant is known: a called diagram is given what its caller knows, and gives back what the call says. */
function knowing(net: Net, variable: string): Automaton {
  const memories: ReadonlySet<number>[] = [new Set()];
  const indices = new Map<string, number>([['', 0]]);
  const indexOf = (scopes: ReadonlySet<number>): number => {
    const key = [...scopes].sort((a, b) => a - b).join();
    const known = indices.get(key);
    if (known !== undefined) return known;
    indices.set(key, memories.length);
    return memories.push(scopes) - 1;
  };
  const isKnown = (memory: number, scope: number): boolean => {
    for (let at: number | null = scope; at !== null; at = net.scopes[at]!.parent) if (memories[memory]!.has(at)) return true;
    return false;
  };
  const isHandedBack = (scope: number): boolean => {
    const { call } = net.scopes[scope]!;
    return call !== null && net.places[call]!.step.outputs.some(({ source, target }) => source === variable && target === variable);
  };
  /** The instances in which it is known when this one has ended. */
  const leftBehind = (scopes: ReadonlySet<number>, ended: number): ReadonlySet<number> => {
    const others = [...scopes].filter((entry) => entry !== ended);
    const { parent } = net.scopes[ended]!;
    return new Set(parent !== null && isHandedBack(ended) ? [...others, parent] : others);
  };
  /** What an event does to this variable, read once: the same few events come again and again. */
  const meanings = new Map<string, Meaning | null>();
  const meaningOf = (event: string): Meaning | null => {
    const known = meanings.get(event);
    if (known !== undefined) return known;
    const [kind, scope, name] = event.split(':');
    const counts = kind === 'leave' || ((kind === 'set' || kind === 'read') && name === variable);
    const meaning = counts ? { kind: kind as Meaning['kind'], scope: Number(scope) } : null;
    meanings.set(event, meaning);
    return meaning;
  };
  return {
    start: 0,
    listens: ['set:', 'read:', 'leave:'],
    next: (memory, event) => {
      const meaning = meaningOf(event);
      if (meaning === null) return memory;
      const scopes = memories[memory]!;
      if (meaning.kind === 'set') return scopes.has(meaning.scope) ? memory : indexOf(new Set([...scopes, meaning.scope]));
      if (meaning.kind === 'leave') return scopes.has(meaning.scope) ? indexOf(leftBehind(scopes, meaning.scope)) : memory;
      return isKnown(memory, meaning.scope) ? memory : BROKEN;
    },
  };
}

/** Before a timer asks for an instant, a step has computed it, on every run; without it the step cannot even begin. */
export const instantsKnown: LintRule = {
  ...rule,
  check: ({ roots, runsOf }) =>
    roots.flatMap((root) => {
      const graph = runsOf(root);
      const asked = new Set(graph.edges.flat().flatMap((edge) => edge.events).filter((event) => event.startsWith('read:')).map((event) => event.split(':')[2]!));
      return [...asked].flatMap((variable) =>
        findBreaks(graph, knowing(graph.net, variable)).map(({ edges }) => {
          const place = edges.at(-1)!.place;
          return findingInRun(rule, graph, place, edges, `走到${named(graph.net.places[place]!.step)}时，定时器要读的期限 ${variable} 还没有起算。`);
        }),
      );
    }),
};
