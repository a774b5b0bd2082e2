export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** line numbers before and after; null where the line is not */
  before: number | null;
  after: number | null;
}

/** Beyond this the table of common lines would be too large; the texts are then shown as wholly different. */
const MOST_CELLS = 4_000_000;

/** Two texts line by line, by their longest common part. */
export function lineDifferences(before: string, after: string): DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const middleA = a.slice(head, a.length - tail);
  const middleB = b.slice(head, b.length - tail);
  const pairs = middleA.length * middleB.length > MOST_CELLS ? [] : commonPairs(middleA, middleB);
  const out: DiffLine[] = a.slice(0, head).map((text, index) => ({ kind: 'same', text, before: index + 1, after: index + 1 }));
  let i = 0;
  let j = 0;
  for (const [x, y] of [...pairs, [middleA.length, middleB.length] as const]) {
    for (; i < x; i += 1) out.push({ kind: 'removed', text: middleA[i] ?? '', before: head + i + 1, after: null });
    for (; j < y; j += 1) out.push({ kind: 'added', text: middleB[j] ?? '', before: null, after: head + j + 1 });
    if (x < middleA.length && y < middleB.length) out.push({ kind: 'same', text: middleA[x] ?? '', before: head + x + 1, after: head + y + 1 });
    i = x + 1;
    j = y + 1;
  }
  for (let k = 0; k < tail; k += 1) out.push({ kind: 'same', text: a[a.length - tail + k] ?? '', before: a.length - tail + k + 1, after: b.length - tail + k + 1 });
  return out;
}

/** The places of the longest common subsequence. */
function commonPairs(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
