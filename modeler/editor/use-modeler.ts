import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Step } from '../../ui/diagram/read-steps.ts';
import { keepSimulationChinese } from '../translate/simulation-texts.ts';
import { createModeler } from './create-modeler.ts';
import { stepOf, type CamundaElement } from './step-of.ts';
import { stripTemplateMarks } from './strip-template-marks.ts';

interface Selected {
  businessObject: CamundaElement;
  labelTarget?: Selected;
}
export interface Editing {
  modeler: Modeler | null;
  /** the text of what is edited, as it is saved */
  xml: string;
  step: Step | null;
  /** all that is drawn, as it stands */
  steps: Step[];
  fault: string | null;
  /** puts another text in the place of what is edited */
  load(xml: string): Promise<void>;
  select(id: string): void;
}

const TEXT_AFTER_MS = 150;
/** Where the palette stands, and the edge around the diagram. */
const PALETTE = 130;
const EDGE = 24;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The whole diagram beside the palette, never larger than life; a long one begins at its start at a scale at which it can be read. */
function showBesidePalette(modeler: Modeler): void {
  const canvas = modeler.get<{ viewbox(box?: Box): { outer: Box; inner: Box } }>('canvas');
  const { outer, inner } = canvas.viewbox();
  if (inner.width === 0 || inner.height === 0) return;
  const scale = Math.min(1, Math.max(0.5, Math.min((outer.width - PALETTE - EDGE) / inner.width, (outer.height - 2 * EDGE) / inner.height)));
  canvas.viewbox({ x: inner.x - PALETTE / scale, y: inner.y - EDGE / scale, width: outer.width / scale, height: outer.height / scale });
}

const stepsIn = (modeler: Modeler): Step[] =>
  modeler.get<{ filter(keep: (element: Selected & { waypoints?: unknown }) => boolean): Selected[] }>('elementRegistry').filter((element) => !element.labelTarget && !element.waypoints).map((element) => stepOf(element.businessObject));

/** The editor on its places, with the first text in it; tells what is edited and what is selected. */
export function useModeler(canvas: RefObject<HTMLElement | null>, properties: RefObject<HTMLElement | null>, first: string): Editing {
  const [modeler, setModeler] = useState<Modeler | null>(null);
  const [xml, setXml] = useState(first);
  const [step, setStep] = useState<Step | null>(null);
  const [steps, setSteps] = useState<Step[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const start = useRef(first);

  useEffect(() => {
    if (!canvas.current || !properties.current) return;
    const made = createModeler({ canvas: canvas.current, properties: properties.current });
    const stopTexts = keepSimulationChinese(canvas.current);
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = async () => {
      setSteps(stepsIn(made));
      const { xml: text } = await made.saveXML({ format: true });
      if (!gone && text) setXml(stripTemplateMarks(text));
    };
    made.on('commandStack.changed', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void tell(), TEXT_AFTER_MS);
    });
    const show = (selected: Selected[]) => setStep(selected.length === 1 && selected[0] ? stepOf(selected[0].businessObject) : null);
    made.on('selection.changed', ({ newSelection }: { newSelection: Selected[] }) => show(newSelection));
    made.on('elements.changed', () => show(made.get<{ get(): Selected[] }>('selection').get()));
    made.importXML(start.current).then(
      () => {
        if (gone) return;
        showBesidePalette(made);
        setSteps(stepsIn(made));
        setModeler(made);
      },
      () => !gone && setFault('流程图无法读取。'),
    );
    return () => {
      gone = true;
      clearTimeout(timer);
      stopTexts();
      made.destroy();
    };
  }, [canvas, properties]);

  return {
    modeler,
    xml,
    step,
    steps,
    fault,
    load: async (text) => {
      await modeler?.importXML(text);
      if (modeler) {
        showBesidePalette(modeler);
        setSteps(stepsIn(modeler));
      }
      setXml(text);
    },
    select: (id) => {
      const element = modeler?.get<{ get(id: string): object | undefined }>('elementRegistry').get(id);
      if (!modeler || !element) return;
      modeler.get<{ select(element: object): void }>('selection').select(element);
      modeler.get<{ scrollToElement(element: object, padding: number): void }>('canvas').scrollToElement(element, 120);
    },
  };
}
