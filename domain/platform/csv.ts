/** A cell that a spreadsheet would take for a formula begins with one of these, perhaps after spaces. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/** One cell (RFC 4180): always quoted; what would be a formula is marked as text. */
export function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return `"${(typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A table for a spreadsheet: UTF-8 with its mark, so that Chinese is read as what it is; lines end with CR LF. */
export const csvTable = (rows: readonly (readonly (string | number | null)[])[]): string => `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
