import type { Step } from '../../ui/diagram/read-steps.ts';

export interface CamundaElement {
  $type: string;
  id: string;
  name?: string;
  calledElement?: string;
  extensionElements?: { values?: { $type: string; values?: { name?: string; value?: string }[] }[] };
  incoming?: { sourceRef?: { id: string } }[];
  get(name: string): unknown;
}

/** A step as the editor holds it (read with Camunda's fields), as plain data for the panel of the law. */
export function stepOf(element: CamundaElement): Step {
  const properties = (element.extensionElements?.values ?? []).filter(({ $type }) => $type === 'camunda:Properties').flatMap(({ values }) => values ?? []);
  const formKey = element.$type === 'bpmn:UserTask' ? element.get('camunda:formKey') : null;
  return {
    id: element.id,
    name: (element.name ?? '').replace(/\s+/g, ''),
    type: element.$type.replace('bpmn:', ''),
    formKey: typeof formKey === 'string' ? formKey : null,
    calledElement: element.calledElement ?? null,
    properties: Object.fromEntries(properties.flatMap(({ name, value }) => (name ? [[name, value ?? '']] : []))),
    sources: (element.incoming ?? []).map(({ sourceRef }) => sourceRef?.id ?? '').filter(Boolean),
  };
}
