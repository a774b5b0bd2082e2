import type { UiSchema } from '@rjsf/utils';

/** Lists of materials name them by code; on the screen the code becomes the material's name. */
export function withMaterialCodes(uiSchema: UiSchema): UiSchema {
  const list = uiSchema['items'] as UiSchema | undefined;
  if (!list) return uiSchema;
  const item = (list['items'] ?? {}) as UiSchema;
  const code = (item['code'] ?? {}) as UiSchema;
  const options = { wide: true, label: !code['ui:readonly'] };
  const fixed = code['ui:readonly'] ? { addable: false, removable: false } : {};
  return { ...uiSchema, items: { ...list, 'ui:options': { ...(list['ui:options'] ?? {}), ...fixed }, items: { ...item, code: { ...code, 'ui:widget': 'MaterialCodeWidget', 'ui:options': options } } } };
}
