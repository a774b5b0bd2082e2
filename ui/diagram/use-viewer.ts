import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useState, type RefObject } from 'react';
import { FONT_STACK } from '../theme.ts';

export interface Viewing {
  /** null until the diagram is drawn */
  viewer: NavigatedViewer | null;
  /** why it cannot be drawn */
  fault: string | null;
}

const FAULT = '流程图无法读取。';

/** A diagram drawn in a box, to look at: another text is another viewer. */
export function useViewer(box: RefObject<HTMLElement | null>, xml: string): Viewing {
  const [viewing, setViewing] = useState<Viewing>({ viewer: null, fault: null });
  useEffect(() => {
    if (!box.current) return;
    const made = new NavigatedViewer({ container: box.current, textRenderer: { defaultStyle: { fontFamily: FONT_STACK }, externalStyle: { fontFamily: FONT_STACK } } });
    let gone = false;
    setViewing({ viewer: null, fault: null });
    made.importXML(xml).then(
      () => !gone && setViewing({ viewer: made, fault: null }),
      () => !gone && setViewing({ viewer: null, fault: FAULT }),
    );
    return () => {
      gone = true;
      made.destroy();
    };
  }, [box, xml]);
  return viewing;
}
