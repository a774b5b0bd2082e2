import { elementOn, runOn } from '../../processes/lint/finding.ts';
import type { LintFinding } from '../../processes/lint/finding.ts';

export interface Painter {
  canvas: { addMarker(id: string, marker: string): void; removeMarker(id: string, marker: string): void };
  overlays: { add(id: string, type: string, overlay: unknown): string; remove(filter: { type: string }): void };
  registry: { get(id: string): { waypoints?: unknown; parent?: unknown } | undefined };
}

/** Marks the elements with findings by a sign; a click on it chooses the first. Gives back what removes the signs. */
export function paintFindings({ overlays, registry }: Painter, findings: readonly LintFinding[], process: string, onChoose: (finding: LintFinding) => void): () => void {
  const byElement = new Map<string, LintFinding[]>();
  for (const finding of findings) {
    const element = elementOn(finding, process);
    if (element && registry.get(element)?.parent) byElement.set(element, [...(byElement.get(element) ?? []), finding]);
  }
  for (const [element, here] of byElement) {
    const sign = document.createElement('button');
    const isError = here.some(({ severity }) => severity === 'error');
    sign.type = 'button';
    sign.className = isError ? 'finding-sign' : 'finding-sign finding-warning';
    sign.textContent = here.length > 1 ? String(here.length) : '!';
    sign.title = here.map(({ message }) => message).join('\n');
    sign.addEventListener('click', () => onChoose(here[0] as LintFinding));
    overlays.add(element, 'finding', { position: { top: -12, left: -12 }, html: sign });
  }
  return () => quietly(() => overlays.remove({ type: 'finding' }));
}

/** Draws the part of a counter-example that lies in this diagram: steps and flows in their order. */
export function paintRun({ canvas, overlays, registry }: Painter, finding: LintFinding | null, process: string): () => void {
  const run = finding ? [...new Set(runOn(finding, process))].filter((id) => registry.get(id)) : [];
  const at = finding ? elementOn(finding, process) : null;
  for (const id of run) canvas.addMarker(id, 'run-step');
  if (at && registry.get(at)) canvas.addMarker(at, 'run-fault');
  run.filter((id) => !registry.get(id)?.waypoints).forEach((id, index) => {
    const number = document.createElement('span');
    number.className = 'run-number';
    number.textContent = String(index + 1);
    overlays.add(id, 'run', { position: { bottom: 8, right: 8 }, html: number });
  });
  return () => {
    for (const id of run) quietly(() => canvas.removeMarker(id, 'run-step'));
    if (at) quietly(() => canvas.removeMarker(at, 'run-fault'));
    quietly(() => overlays.remove({ type: 'run' }));
  };
}

/** Marks the steps that carry out an article. */
export function paintLaw({ canvas, registry }: Painter, steps: readonly string[]): () => void {
  const drawn = steps.filter((id) => registry.get(id));
  for (const id of drawn) canvas.addMarker(id, 'mark-law');
  return () => drawn.forEach((id) => quietly(() => canvas.removeMarker(id, 'mark-law')));
}

/** The editor may have been taken down first, or the element removed; its signs went with it. */
function quietly(remove: () => void): void {
  try {
    remove();
  } catch {
    // nothing left to remove
  }
}
