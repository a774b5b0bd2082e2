import type { EngineInstance } from '../types.ts';

/** The elements of a case's diagrams by id: their names, an event at the edge of a step with that step's name. */
export function stepNames(instances: readonly Pick<EngineInstance, 'xml'>[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const edges: (readonly [id: string, step: string])[] = [];
  for (const { xml } of instances) {
    for (const element of new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('[id][name]')) {
      const id = element.getAttribute('id') ?? '';
      const step = element.getAttribute('attachedToRef');
      names.set(id, (element.getAttribute('name') ?? '').replace(/\s+/g, ''));
      if (step) edges.push([id, step]);
    }
  }
  for (const [id, step] of edges) names.set(id, `${names.get(step) ?? step} · ${names.get(id) ?? id}`);
  return names;
}
