import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '../components/EmptyState.tsx';
import { showLegibly, type ViewServices } from './show-legibly.ts';
import { paintMarks, type PaintServices } from './paint-marks.ts';
import { NO_MARKS, type DiagramMarks } from './marks.ts';
import { readStep, type ModdleLike, type Step } from './read-steps.ts';
import { useViewer } from './use-viewer.ts';

interface DiagramElement {
  id: string;
  businessObject: ModdleLike;
  labelTarget?: unknown;
  waypoints?: unknown;
}
interface Canvas {
  zoom(to: 'fit-viewport' | number, center?: 'auto'): number;
  viewbox(): { scale: number };
  scrollToElement(id: string, padding: number): void;
}
interface Registry {
  filter(keep: (element: DiagramElement) => boolean): DiagramElement[];
}

export interface DiagramViewerProps {
  xml: string;
  /** said to screen readers */
  name: string;
  marks?: DiagramMarks | ((steps: Step[]) => DiagramMarks);
  selected?: string | null;
  onSelect?: (step: Step) => void;
  onSteps?: (steps: Step[]) => void;
  height?: number | string;
}

const resolveMarks = (marks: DiagramMarks | ((steps: Step[]) => DiagramMarks), steps: Step[]): DiagramMarks => (typeof marks === 'function' ? marks(steps) : marks);

/** A diagram to look at: drag to move, Ctrl + wheel or the buttons to zoom, marks for where a case stands. */
export default function DiagramViewer({ xml, name, marks = NO_MARKS, selected, onSelect, onSteps, height = 460 }: DiagramViewerProps) {
  const box = useRef<HTMLDivElement>(null);
  const { viewer, fault } = useViewer(box, xml);
  const [steps, setSteps] = useState<Step[] | null>(null);
  const handlers = useRef({ onSelect, onSteps, marks });
  handlers.current = { onSelect, onSteps, marks };

  useEffect(() => {
    setSteps(null);
    if (!viewer) return;
    const found = viewer.get<Registry>('elementRegistry').filter((element) => !element.labelTarget && !element.waypoints);
    const read = found.map((element) => readStep(element.businessObject));
    setSteps(read);
    const { active, incidents } = resolveMarks(handlers.current.marks, read);
    showLegibly({ canvas: viewer.get('canvas'), registry: viewer.get('elementRegistry') } as ViewServices, [...incidents, ...Object.keys(active)], read);
    handlers.current.onSteps?.(read);
    viewer.on('element.click', (event: { element: DiagramElement }) => {
      if (!event.element.waypoints) handlers.current.onSelect?.(readStep(event.element.businessObject));
    });
  }, [viewer]);

  const shown = steps ? resolveMarks(marks, steps) : NO_MARKS;
  const key = JSON.stringify([shown, selected]);
  useEffect(() => {
    if (!viewer || !steps) return;
    return paintMarks({ canvas: viewer.get<PaintServices['canvas']>('canvas'), overlays: viewer.get<PaintServices['overlays']>('overlays'), registry: viewer.get<PaintServices['registry']>('elementRegistry') }, shown, selected ?? null);
    // the marks are compared by their content
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [steps, key]);

  useEffect(() => {
    if (viewer && selected && steps?.some(({ id }) => id === selected)) viewer.get<Canvas>('canvas').scrollToElement(selected, 60);
  }, [viewer, steps, selected]);

  // Steps of an article may all lie outside the view: the first one is gone to.
  const lawful = shown.law?.[0];
  useEffect(() => {
    if (viewer && lawful && !selected) viewer.get<Canvas>('canvas').scrollToElement(lawful, 60);
    // only another article moves the view
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [viewer, steps, lawful]);

  const toCurrent = () => {
    if (!viewer || !steps) return;
    showLegibly({ canvas: viewer.get('canvas'), registry: viewer.get('elementRegistry') } as ViewServices, [...shown.incidents, ...Object.keys(shown.active)], steps);
  };
  const zoom = (factor: number | null) => {
    const canvas = viewer?.get<Canvas>('canvas');
    if (canvas) canvas.zoom(factor === null ? 'fit-viewport' : canvas.viewbox().scale * factor, 'auto');
  };
  if (fault) return <EmptyState title={fault} />;
  return (
    <figure className="diagram" style={{ height }} data-ready={steps !== null} data-testid="diagram">
      <div ref={box} className="diagram-canvas" role="img" aria-label={`流程图：${name}`} />
      <div className="diagram-tools">
        <Button size="small" onClick={() => zoom(1.25)} aria-label="放大">＋</Button>
        <Button size="small" onClick={() => zoom(0.8)} aria-label="缩小">－</Button>
        {Object.keys(shown.active).length > 0 && <Button size="small" onClick={toCurrent}>当前步骤</Button>}
        <Button size="small" onClick={() => zoom(null)}>全图</Button>
      </div>
    </figure>
  );
}
