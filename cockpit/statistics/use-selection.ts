import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import type { Selections } from './types.ts';

export const SELECTION_PARTS = ['release', 'office', 'from', 'to'] as const;
export type SelectionPart = (typeof SELECTION_PARTS)[number];

/** What can be chosen; asked for once. */
export function useSelections() {
  const api = useApi();
  return useQuery({ queryKey: ['selections'], queryFn: ({ signal }) => api.get<Selections>('/api/admin/selections', signal), staleTime: 300_000 });
}

/**
 * One selection of cases, kept in the address; a second one, to compare with, under names of its own.
 * @param prefix of the names in the address
 */
export function useSelection(prefix = '') {
  const [parameters, setParameters] = useSearchParams();
  const values = Object.fromEntries(SELECTION_PARTS.map((part) => [part, parameters.get(prefix + part) ?? ''])) as Record<SelectionPart, string>;
  const change = (part: SelectionPart, value: string): void =>
    setParameters((before) => {
      const after = new URLSearchParams(before);
      if (value === '') after.delete(prefix + part);
      else after.set(prefix + part, value);
      return after;
    }, { replace: true });
  const query = new URLSearchParams(SELECTION_PARTS.flatMap((part) => (values[part] ? [[part, values[part]]] : []))).toString();
  return { values, change, query };
}
