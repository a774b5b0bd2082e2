/** The part of bpmn-moddle 10.3.1 that is used (the package brings no types for its entry). */
declare module 'bpmn-moddle' {
  /** An element of a document, by the meta-model of BPMN. */
  export interface ModdleElement {
    $type: string;
    id: string;
    name?: string;
    rootElements: ModdleElement[];
    flowElements: ModdleElement[];
    targetRef?: ModdleElement;
  }

  export class BpmnModdle {
    constructor(packages?: object);
    /** @throws Error for a document that cannot be read */
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: { message: string }[] }>;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
