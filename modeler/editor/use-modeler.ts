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
  fault: string | null;
  /** puts another text in the place of what is edited */
  load(xml: string): Promise<void>;
  select(id: string): void;
}

const TEXT_AFTER_MS = 150;

/** The editor on its places, with the first text in it; tells what is edited and what is selected. */
export function useModeler(canvas: RefObject<HTMLElement | null>, properties: RefObject<HTMLElement | null>, first: string): Editing {
  const [modeler, setModeler] = useState<Modeler | null>(null);
  const [xml, setXml] = useState(first);
  const [step, setStep] = useState<Step | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const start = useRef(first);

  useEffect(() => {
    if (!canvas.current || !properties.current) return;
    const made = createModeler({ canvas: canvas.current, properties: properties.current });
    const stopTexts = keepSimulationChinese(canvas.current);
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = async () => {
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
        made.get<{ zoom(to: 'fit-viewport'): void }>('canvas').zoom('fit-viewport');
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
    fault,
    load: async (text) => {
      await modeler?.importXML(text);
      modeler?.get<{ zoom(to: 'fit-viewport'): void }>('canvas').zoom('fit-viewport');
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
