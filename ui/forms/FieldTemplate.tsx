import { descriptionId, errorId, getTemplate, getUiOptions, helpId, type FieldTemplateProps } from '@rjsf/utils';

const GROUPS = new Set(['radio', 'checkboxes']);
/** Lists of which several entries are chosen in one input, not built up one by one. */
const CHOICES = new Set(['checkboxes', 'select']);

/** One field: label tied to its input (a group's label to the group), help below, faults in words. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, required, displayLabel, hidden, children, rawErrors, rawHelp, rawDescription, schema, uiSchema, registry, disabled, readonly } = props;
  const options = getUiOptions(uiSchema);
  if (hidden) return <div hidden>{children}</div>;
  const Wrap = getTemplate<'WrapIfAdditionalTemplate'>('WrapIfAdditionalTemplate', registry, options);
  const isContainer = schema.type === 'object' || (schema.type === 'array' && !CHOICES.has(String(options.widget)));
  const isGroup = GROUPS.has(String(options.widget)) || (schema.type === 'boolean' && options.widget !== 'checkbox' && options.widget !== 'select' && displayLabel);
  const showLabel = displayLabel && label && !isContainer && !(schema.type === 'boolean' && !isGroup);
  const faults = rawErrors ?? [];
  const open = required && !disabled && !readonly;
  const mark = open ? <span className="field-required">必填</span> : null;
  return (
    <Wrap {...props}>
      <div className={`field${faults.length > 0 && !isContainer ? ' field-invalid' : ''}${isContainer ? ' field-container' : ''}`} data-field={id} {...(isGroup ? { role: 'group', 'aria-labelledby': `${id}__label` } : {})}>
        {showLabel && (isGroup ? <span id={`${id}__label`} className="field-label">{label}{mark}</span> : <label htmlFor={id} className="field-label">{label}{mark}</label>)}
        {children}
        {rawDescription && !isContainer && <p id={descriptionId(id)} className="field-help">{rawDescription}</p>}
        {rawHelp && <p id={helpId(id)} className="field-help">{rawHelp}</p>}
        {faults.length > 0 && <p id={errorId(id)} className="field-fault" role="alert">{[...new Set(faults)].join(' ')}</p>}
      </div>
    </Wrap>
  );
}
