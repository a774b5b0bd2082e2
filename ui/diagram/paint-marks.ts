import type { DiagramMarks } from './marks.ts';

export interface PaintServices {
  canvas: { addMarker(id: string, marker: string): void; removeMarker(id: string, marker: string): void };
  overlays: { add(id: string, type: string, overlay: unknown): string; remove(filter: { type: string }): void };
  registry: { get(id: string): unknown };
}

interface Box {
  width?: number;
}

const bubble = (className: string, text: string, title: string): HTMLElement => {
  const node = document.createElement('div');
  node.className = className;
  node.textContent = text;
  node.title = title;
  return node;
};

/** Draws the marks of a case; gives back what removes them. Ids that the diagram does not have are passed over. */
export function paintMarks({ canvas, overlays, registry }: PaintServices, marks: DiagramMarks, selected: string | null): () => void {
  const painted: [string, string][] = [];
  const mark = (id: string, name: string) => {
    if (!registry.get(id)) return false;
    canvas.addMarker(id, name);
    painted.push([id, name]);
    return true;
  };
  for (const id of marks.completed) mark(id, 'mark-done');
  for (const [id, count] of Object.entries(marks.active)) {
    if (mark(id, 'mark-active')) overlays.add(id, 'token', { position: { top: -14, right: 14 }, html: bubble('token', String(count), `当前步骤，${count} 个`) });
  }
  for (const id of marks.incidents) {
    if (mark(id, 'mark-incident')) overlays.add(id, 'token', { position: { bottom: 12, right: 14 }, html: bubble('token token-bad', '!', '此步骤出现异常') });
  }
  for (const [id, { mark: name, text, title }] of Object.entries(marks.heat ?? {})) {
    if (mark(id, name)) overlays.add(id, 'token', { position: { top: -9, left: ((registry.get(id) as Box).width ?? 0) / 2 }, html: bubble('heat-number', text, title) });
  }
  for (const id of marks.law ?? []) mark(id, 'mark-law');
  if (selected) mark(selected, 'mark-selected');
  return () => {
    try {
      for (const [id, name] of painted) canvas.removeMarker(id, name);
      overlays.remove({ type: 'token' });
    } catch {
      // the viewer was taken down first; its marks went with it
    }
  };
}
