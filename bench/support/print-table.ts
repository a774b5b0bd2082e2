/** Width on a terminal: a Chinese character or full-width sign takes two columns. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u1100-\uffef]/.test(sign) ? 2 : 1), 0);

/** Prints rows under a title; the first column to the left, numbers to the right. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, column) => Math.max(widthOf(name), ...rows.map((row) => widthOf(row[column] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => {
      const gap = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
      return column === 0 ? cell + gap : gap + cell;
    }).join('  ').trimEnd();
  console.log(['', title, line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n'));
}
