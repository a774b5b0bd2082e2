import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { FONT_STACK } from '../../ui/theme.ts';
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
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [failed, setFailed] = useState(false);
  const first = useRef(marks);
  useEffect(() => {
    if (!box.current) return;
    const made = new NavigatedViewer({ container: box.current, textRenderer: { defaultStyle: { fontFamily: FONT_STACK }, externalStyle: { fontFamily: FONT_STACK } } });
    let gone = false;
    const show = () => {
      if (gone) return;
      const canvas = made.get<Canvas>('canvas');
      const registry = made.get<Registry>('elementRegistry');
      canvas.zoom('fit-viewport');
      for (const { kind, element } of first.current) if (registry.get(element)) canvas.addMarker(element, `diff-${kind}`);
      setViewer(made);
    };
    setFailed(false);
    made.importXML(xml).then(show, () => !gone && setFailed(true));
    return () => {
      gone = true;
      made.destroy();
    };
  }, [xml]);
  useEffect(() => {
    if (viewer && focus && viewer.get<Registry>('elementRegistry').get(focus)) viewer.get<Canvas>('canvas').scrollToElement(focus, 160);
  }, [viewer, focus]);
  return (
    <>
      {failed && <EmptyState title="流程图无法读取。" />}
      <div ref={box} hidden={failed} data-ready={viewer !== null} data-testid="coloured" />
    </>
  );
}
