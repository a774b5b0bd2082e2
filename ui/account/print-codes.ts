const PRINTING = 'printing-codes';

/** Prints what is marked as `.account-print` and nothing else of the page. */
export function printCodes(page: Window): void {
  page.document.body.classList.add(PRINTING);
  page.addEventListener('afterprint', () => page.document.body.classList.remove(PRINTING), { once: true });
  page.print();
}
