/** Modules of the editor's packages that bring no types; each is handed to bpmn-js as it is. */
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: Record<string, never>;
  export const BpmnPropertiesProviderModule: Record<string, never>;
  export const CamundaPlatformPropertiesProviderModule: Record<string, never>;
}
declare module 'bpmn-js-element-templates' {
  export const ElementTemplatesPropertiesProviderModule: Record<string, never>;
}
declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: Record<string, never>;
  export const CreateAppendElementTemplatesModule: Record<string, never>;
}
declare module 'diagram-js-minimap' {
  const module: Record<string, never>;
  export default module;
}
declare module 'bpmn-js-token-simulation' {
  const module: Record<string, never>;
  export default module;
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform' {
  const module: Record<string, never>;
  export default module;
}
declare module 'camunda-bpmn-moddle/resources/camunda.json' {
  const descriptor: object;
  export default descriptor;
}
declare module 'bpmn-js-differ' {
  interface Changed {
    model: { id: string; name?: string; $type: string };
    attrs?: Record<string, { oldValue?: unknown; newValue?: unknown }>;
  }
  export interface Differences {
    _changed: Record<string, Changed>;
    _layoutChanged: Record<string, { id: string }>;
  }
  export function diff(before: object, after: object): Differences;
}
declare module 'bpmn-js-i18n-zh/lib/*' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
