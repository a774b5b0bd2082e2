import { getUiOptions, type ObjectFieldTemplateProps } from '@rjsf/utils';
import type { ReactElement } from 'react';

interface ContentProps {
  schema?: { type?: string | string[]; oneOf?: { title?: string }[] };
  uiSchema?: Record<string, unknown>;
}
const WIDE = new Set(['textarea', 'checkboxes']);
/** characters of all options together that fit beside another field */
const SHORT = 16;
const wordsOf = (schema: ContentProps['schema']): number => (schema?.oneOf ?? []).reduce((sum, option) => sum + (option.title ?? '').length, 0);

/** Long answers take the whole row; short ones share it. A form may say `ui:options: {wide: true|false}`. */
function isWide(content: ReactElement): boolean {
  const { schema, uiSchema } = content.props as ContentProps;
  const options = getUiOptions(uiSchema);
  if (typeof options['wide'] === 'boolean') return options['wide'];
  if (options.widget === 'radio') return schema?.type !== 'boolean' && wordsOf(schema) > SHORT;
  return schema?.type === 'object' || schema?.type === 'array' || WIDE.has(String(options.widget));
}

/** A part of a form: its title, then its fields in two columns where there is room. */
export function ObjectFieldTemplate({ fieldPathId, title, description, properties, uiSchema }: ObjectFieldTemplateProps) {
  const isRoot = fieldPathId.path.length === 0;
  const isItem = typeof fieldPathId.path.at(-1) === 'number'; // its list numbers it already
  const single = getUiOptions(uiSchema)['columns'] === 1;
  return (
    <fieldset id={fieldPathId.$id} className={isRoot ? 'form-root' : 'form-part'}>
      {title && !isRoot && !isItem && <legend>{title}</legend>}
      {description && !isRoot && <p className="field-help">{description}</p>}
      <div className={single ? 'form-fields form-fields-single' : 'form-fields'}>
        {properties.map(({ name, content, hidden }) => (hidden ? <div key={name} hidden>{content}</div> : <div key={name} className={isWide(content) ? 'wide' : ''}>{content}</div>))}
      </div>
    </fieldset>
  );
}
