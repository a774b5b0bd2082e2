import elements from 'bpmn-js-i18n-zh/lib/bpmn-js/elements.js';
import tools from 'bpmn-js-i18n-zh/lib/bpmn-js/index.js';
import camundaPanel from 'bpmn-js-i18n-zh/lib/camunda-properties-panel/index.js';
import sharedPanel from 'bpmn-js-i18n-zh/lib/properties-panel/index.js';
import { drawing } from './drawing.ts';
import { panel } from './panel.ts';

/** Every text of the editor in Chinese: the shared list, and ours before it. */
export const translations: Readonly<Record<string, string>> = { ...tools, ...elements, ...sharedPanel, ...camundaPanel, ...drawing, ...panel };

/** The `translate` of the editor: the Chinese text with its places filled; a key without one stays as it is. */
export function chineseTexts(template: string, replacements: Readonly<Record<string, string>> = {}): string {
  const text = translations[template] ?? template;
  return text.replace(/{([^}]+)}/g, (place, name: string) => replacements[name] ?? place);
}
