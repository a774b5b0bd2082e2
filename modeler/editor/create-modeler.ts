import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '@bpmn-io/properties-panel/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import Modeler from 'bpmn-js/lib/Modeler';
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel';
import tokenSimulation from 'bpmn-js-token-simulation';
import camundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };
import minimap from 'diagram-js-minimap';
import { FONT_STACK } from '../../ui/theme.ts';
import { chineseTexts } from '../translate/index.ts';
import { sharedClipboard } from './clipboard.ts';
import { elementTemplates } from './element-templates.ts';

/** What is open in the panel when a step is chosen. */
const OPEN_GROUPS = { general: { open: true }, 'ElementTemplates__CustomProperties': { open: true } };

export interface EditorPlaces {
  canvas: HTMLElement;
  properties: HTMLElement;
}

/** bpmn-js with all that an analyst edits with. The mark of bpmn.io stays on the canvas. */
export function createModeler({ canvas, properties }: EditorPlaces): Modeler {
  const modeler = new Modeler({
    container: canvas,
    propertiesPanel: { parent: properties, layout: { groups: OPEN_GROUPS } },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      CamundaPlatformPropertiesProviderModule,
      ElementTemplatesPropertiesProviderModule,
      CreateAppendAnythingModule,
      CreateAppendElementTemplatesModule,
      camundaBehaviors,
      minimap,
      tokenSimulation,
      sharedClipboard,
      { translate: ['value', chineseTexts] },
    ],
    moddleExtensions: { camunda },
    elementTemplates,
    textRenderer: { defaultStyle: { fontFamily: FONT_STACK }, externalStyle: { fontFamily: FONT_STACK } },
  });
  modeler.on('import.done', () => markTemplates(modeler));
  return modeler;
}

interface Element {
  labelTarget?: unknown;
  businessObject: { $type: string; modelerTemplate?: string; get(name: string): unknown; set(name: string, value: unknown): void };
}

/** Which template a step of the diagram is: found by its form or topic and act, so that it need not be written into the file. */
function markTemplates(modeler: Modeler): void {
  for (const { businessObject, labelTarget } of modeler.get<{ getAll(): Element[] }>('elementRegistry').getAll()) {
    if (labelTarget || !/:(User|Service)Task$/.test(businessObject.$type)) continue;
    const name = businessObject.$type === 'bpmn:UserTask' ? 'camunda:formKey' : 'camunda:topic';
    const value = businessObject.get(name);
    const id = String((businessObject as { id?: unknown }).id ?? '');
    const fitting = elementTemplates.filter((template) => template.appliesTo.includes(businessObject.$type) && template.properties.some((property) => property.binding.name === name && property.value === value));
    const template = fitting.find((candidate) => candidate.id.endsWith(`.${id}`)) ?? fitting[0];
    if (template) businessObject.set('camunda:modelerTemplate', template.id);
  }
}
