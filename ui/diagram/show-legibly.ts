import type { Step } from './read-steps.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface ViewServices {
  canvas: { zoom(to: 'fit-viewport' | number, center?: 'auto'): number; viewbox(box?: Box): Box & { scale: number; inner: Box } };
  registry: { get(id: string): Box | undefined };
}

/** Below this scale the names of steps cannot be read. */
const LEGIBLE = 0.6;
const EDGE = 24;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Shows the whole diagram when its words can be read then; otherwise the part around the first of `ids` (or its start)
 * at a scale at which they can.
 */
export function showLegibly({ canvas, registry }: ViewServices, ids: readonly string[], steps: readonly Step[]): void {
  if (canvas.zoom('fit-viewport', 'auto') >= LEGIBLE) return;
  const start = steps.find((step) => step.type === 'StartEvent')?.id;
  const target = [...ids, start ?? ''].map((id) => registry.get(id)).find((box) => box !== undefined);
  if (!target) return;
  canvas.zoom(LEGIBLE + 0.1);
  const { width, height, inner } = canvas.viewbox();
  const place = (middle: number, size: number, from: number, extent: number): number => (extent + 2 * EDGE <= size ? from - (size - extent) / 2 : within(middle - size / 2, from - EDGE, from + extent + EDGE - size));
  canvas.viewbox({ x: place(target.x + target.width / 2, width, inner.x, inner.width), y: place(target.y + target.height / 2, height, inner.y, inner.height), width, height });
}
