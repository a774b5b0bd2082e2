/** What a diagram says about its steps, read from the elements that bpmn-js has imported. */
export interface ModdleLike {
  $type?: string;
  $attrs?: Record<string, unknown>;
  id?: string;
  name?: string;
  calledElement?: string;
  extensionElements?: { values?: ModdleLike[] };
  $children?: ModdleLike[];
  value?: unknown;
  incoming?: { sourceRef?: ModdleLike }[];
}
export interface Step {
  id: string;
  name: string;
  /** BPMN type without prefix, e.g. `UserTask` */
  type: string;
  formKey: string | null;
  calledElement: string | null;
  /** values of the camunda properties, e.g. `act`, `act.refused`, `articles`, `deadline`, `document` */
  properties: Record<string, string>;
  /** ids of the elements before it */
  sources: string[];
}

const local = (name: string | undefined): string => (name ?? '').split(':').pop() ?? '';
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const field = (element: ModdleLike, name: string): string => asText((element as Record<string, unknown>)[name] ?? element.$attrs?.[name] ?? element.$attrs?.[`camunda:${name}`]);

function propertiesOf(element: ModdleLike): Record<string, string> {
  const groups = (element.extensionElements?.values ?? []).filter((value) => local(value.$type) === 'properties');
  const entries = groups.flatMap((group) => group.$children ?? []).map((property) => [field(property, 'name'), field(property, 'value')] as const);
  return Object.fromEntries(entries.filter(([name]) => name));
}

/** One step as plain data. */
export function readStep(element: ModdleLike): Step {
  return {
    id: element.id ?? '',
    name: (element.name ?? '').replace(/\s+/g, ''),
    type: local(element.$type),
    formKey: asText(element.$attrs?.['camunda:formKey']) || null,
    calledElement: element.calledElement ?? null,
    properties: propertiesOf(element),
    sources: (element.incoming ?? []).map((flow) => flow.sourceRef?.id ?? '').filter(Boolean),
  };
}

/** The legal acts that a step performs, whatever its outcome. */
export const actsOf = (step: Step): string[] =>
  Object.entries(step.properties).flatMap(([name, value]) => (name === 'act' || name.startsWith('act.') ? value.split(/[,，\s]+/) : [])).filter(Boolean);
