/** What a seeded case has passed; days after its beginning, and whether a person does it. */
export const STEPS = [
  ['check-materials', 0, 6, true],
  ['start-acceptance-clock', 6, 6, false],
  ['county-review', 6, 14, true],
  ['city-pre-review', 14, 18, true],
  ['fill-approval-form', 18, 22, true],
  ['issue-notices', 22, 25, true],
] as const;
export const COUNTIES = 120;
export const PERSONS = 1_000;
export const BATCH = 50_000;
/** Every so many cases have the rare value of a routing variable. */
export const RARE = 50;

export interface Range {
  first: number;
  last: number;
  /** Those below run, the others are finished. */
  firstFinished: number;
}

/** Rows (n, id, instance, finished, begun, far) of the cases of a range (bindings :first, :last, :firstFinished); `far` is the place of the step where a running one stands. */
export const CASES = `select n, md5('case' || n)::uuid as id, md5('instance' || n)::uuid::text as instance, n >= :firstFinished as finished, timestamptz '2024-01-01 09:00+08' + (n * 7919 % 700) * interval '1 day' + (n % 480) * interval '1 minute' as begun, (n % 6) + 1 as far
    from generate_series(:first::int, :last::int) n`;

/** `values` of the steps: (place, activity, from_day, to_day, type). */
export const STEP_VALUES = STEPS.map(([activity, from, to, person], index) => `(${index + 1}, '${activity}', ${from}, ${to}, '${person ? 'userTask' : 'serviceTask'}')`).join(', ');

/** From a row `c` of CASES and `s` of STEP_VALUES: when the step began and ended, and whether the case has come to it. */
export const STEP_TIMES = `(select c.begun + s.from_day * interval '1 day' as started, case when c.finished or s.place < c.far then c.begun + s.to_day * interval '1 day' + (c.n % 97) * interval '1 hour' end as ended)`;
export const STEP_REACHED = 'c.finished or s.place <= c.far';

/** The ranges of a count of cases, none larger than a batch. */
export function* batches(from: number, count: number, running: number): Generator<Range> {
  const end = from + count;
  for (let first = from; first < end; first += BATCH) yield { first, last: Math.min(first + BATCH, end) - 1, firstFinished: from + running };
}
