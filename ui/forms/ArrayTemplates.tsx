import { buttonId, getUiOptions, type ArrayFieldItemTemplateProps, type ArrayFieldTemplateProps } from '@rjsf/utils';
import { Button } from 'antd';

/** A list that grows: its items as cards, and one button to add. */
export function ArrayFieldTemplate({ fieldPathId, title, items, canAdd, onAddClick, disabled, readonly, required, schema, uiSchema }: ArrayFieldTemplateProps) {
  const options = getUiOptions(uiSchema);
  const open = !disabled && !readonly;
  const description = options.description ?? schema.description;
  return (
    <fieldset id={fieldPathId.$id} className="form-part form-list">
      <legend>{options.title ?? title}{required && open && <span className="field-required">必填</span>}</legend>
      {description && <p className="field-help">{description}</p>}
      {items.length === 0 && <p className="muted">还没有添加。</p>}
      {items}
      {canAdd && open && <Button id={buttonId(fieldPathId, 'add')} className="rjsf-array-item-add" type="dashed" onClick={onAddClick}>＋ 添加{String(options['itemName'] ?? '一项')}</Button>}
    </fieldset>
  );
}

/** One item of a list with its number and the button that takes it away. */
export function ArrayFieldItemTemplate({ children, index, buttonsProps, disabled, readonly }: ArrayFieldItemTemplateProps) {
  const removable = buttonsProps.hasRemove && !disabled && !readonly;
  return (
    <div className="form-item">
      <span className="form-item-number" aria-hidden>{index + 1}</span>
      <div className="form-item-body">{children}</div>
      {removable && <Button size="small" type="text" danger onClick={buttonsProps.onRemoveItem} aria-label={`删除第 ${index + 1} 项`}>删除</Button>}
    </div>
  );
}
