/** Moves to the first field that shows a fault, in the order of the screen, whatever kind of input it is. */
export function focusFirstFault(form: ParentNode): void {
  const field = form.querySelector('.field-fault')?.closest<HTMLElement>('.field');
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input:not([disabled]), textarea, select, button')?.focus({ preventScroll: true });
}
