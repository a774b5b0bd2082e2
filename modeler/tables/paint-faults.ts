import type { TableFault } from '../../processes/decisions/faults/index.ts';

/** Ids of rows are of the file; nothing else than these signs goes into a rule of style. */
const SAFE = /^[\w.-]+$/;

/**
 * Draws faults at their rows: a red number, a tinted row, the cell itself framed. By a style sheet of its own, since the table is drawn anew at every change.
 * @returns how to take it away again
 */
export function paintFaults(faults: readonly TableFault[], columns: readonly string[]): () => void {
  const sheet = new CSSStyleSheet();
  const rows = [...new Set(faults.flatMap(({ rule }) => (rule !== null && SAFE.test(rule) ? [rule] : [])))];
  const rules = rows.flatMap((row) => [
    `.table-editor td[data-row-id="${row}"] { background: #fff6f5; }`,
    `.table-editor tr:has(td[data-row-id="${row}"]) td.rule-index { background: #b3261e; color: #fff; font-weight: 700; }`,
  ]);
  const cells = faults.flatMap(({ rule, column }) => {
    const at = column === null ? -1 : columns.indexOf(column);
    return rule !== null && SAFE.test(rule) && at >= 0 ? [`.table-editor tr:has(td[data-row-id="${rule}"]) td[data-row-id="${rule}"]:nth-child(${at + 2}) { box-shadow: inset 0 0 0 2px #b3261e; }`] : [];
  });
  sheet.replaceSync([...rules, ...cells].join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
