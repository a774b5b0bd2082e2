/** A change of what administrators maintain: what it was before, what it became, who did it and from when it holds. In words. */
export interface Change {
  at: string;
  /** from this day on; null: at once */
  effectiveOn: string | null;
  /** office, setting, year, institution, account or kind of paper */
  subject: string;
  action: string;
  before: string | null;
  after: string;
  reason: string | null;
  byName: string;
  /** the second person, where one is asked for */
  agreedByName: string | null;
}

export interface ChangeFilter {
  /** anywhere in what is shown */
  text?: string | undefined;
  /** days on which it was entered, Asia/Shanghai, both included */
  from?: string | undefined;
  to?: string | undefined;
}

/** The fields that differ, in words; of something new all that it has. @param names of the fields that are shown, in order */
export function differing(names: Readonly<Record<string, string>>, before: Readonly<Record<string, unknown>> | null, after: Readonly<Record<string, unknown>>, show: (field: string, value: unknown) => string = (_, value) => shownValue(value)): { before: string | null; after: string } {
  const fields = Object.keys(names).filter((field) => field in after && (before === null ? shownValue(after[field]) !== '无' : JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null)));
  const words = (from: Readonly<Record<string, unknown>>): string => fields.map((field) => `${names[field]}：${show(field, from[field])}`).join('；');
  return { before: before === null ? null : words(before), after: words(after) };
}

export const shownValue = (value: unknown): string => (value === null || value === undefined || value === '' ? '无' : Array.isArray(value) ? value.map(String).join('、') || '无' : value === true ? '是' : value === false ? '否' : String(value));
