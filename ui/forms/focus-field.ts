/** `.person.name`, `.items[2].status` → the id that the form gives to that field. */
export const fieldId = (property: string): string => `form${property.replace(/\[(\d+)\]/g, '.$1').replace(/\['?([^'\]]+)'?\]/g, '.$1').split('.').filter(Boolean).map((part) => `_${part}`).join('')}`;

/** Moves to the field of a fault, whatever kind of input it is. */
export function focusField(error: { property?: string | undefined; name?: string | undefined; params?: unknown }): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(fieldId(error.property ?? ''))}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
}
