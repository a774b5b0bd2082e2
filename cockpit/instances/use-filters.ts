import { useSearchParams } from 'react-router';

/** Everything by which instances are looked for, as it stands in the address. */
export const FILTERS = ['state', 'number', 'numbers', 'procedure', 'release', 'office', 'at', 'passed', 'olderThanDays', 'appliedFrom', 'appliedTo', 'variable', 'incidents', 'errorText', 'late', 'overdue', 'dueToday', 'variant', 'sort', 'direction'] as const;

export interface Filters {
  values: Readonly<Record<string, string>>;
  change: (parts: Readonly<Record<string, string>>) => void;
  clear: () => void;
  /** for the server */
  query: string;
}

export function useFilters(): Filters {
  const [parameters, setParameters] = useSearchParams();
  const values = Object.fromEntries(FILTERS.flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name) as string]] : [])));
  return {
    values,
    change: (parts) => {
      if (Object.entries(parts).every(([name, value]) => (values[name] ?? '') === value)) return;
      const after = new URLSearchParams(values);
      for (const [name, value] of Object.entries(parts)) {
        if (value === '') after.delete(name);
        else after.set(name, value);
      }
      setParameters(after, { replace: true });
    },
    clear: () => setParameters({}, { replace: true }),
    query: new URLSearchParams(values).toString(),
  };
}
