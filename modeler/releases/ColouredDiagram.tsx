import { useEffect, useRef } from 'react';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { useViewer } from '../../ui/diagram/use-viewer.ts';
import type { Difference } from './differences.ts';

interface Canvas {
  zoom(to: 'fit-viewport'): number;
  addMarker(id: string, marker: string): void;
  scrollToElement(id: string, padding: number): void;
}
interface Registry {
  get(id: string): object | undefined;
}

/** A diagram to look at, with what differs in colour. */
export function ColouredDiagram({ xml, marks, focus }: { xml: string; marks: readonly Difference[]; focus: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  const { viewer, fault } = useViewer(box, xml);
  const first = useRef(marks);
  useEffect(() => {
    if (!viewer) return;
    const canvas = viewer.get<Canvas>('canvas');
    const registry = viewer.get<Registry>('elementRegistry');
    canvas.zoom('fit-viewport');
    for (const { kind, element } of first.current) if (registry.get(element)) canvas.addMarker(element, `diff-${kind}`);
  }, [viewer]);
  useEffect(() => {
    if (viewer && focus && viewer.get<Registry>('elementRegistry').get(focus)) viewer.get<Canvas>('canvas').scrollToElement(focus, 160);
  }, [viewer, focus]);
  return (
    <>
      {fault && <EmptyState title={fault} />}
      <div ref={box} hidden={fault !== null} data-ready={viewer !== null} data-testid="coloured" />
    </>
  );
}
