import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import type { ImportFieldView, ImportView } from './types.ts';

export interface ImportData {
  import: ImportView;
  fields: ImportFieldView[];
}

/** One import, with what may be done to it; the lines are entered batch by batch until none is left or the person stops. */
export function useImport(id: string) {
  const api = useApi();
  const client = useQueryClient();
  const [busy, setBusy] = useState<'check' | 'apply' | 'undo' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stopped = useRef(false);
  const address = `/api/register/imports/${id}`;
  const query = useQuery({ queryKey: ['register-import', id], queryFn: ({ signal }) => api.get<ImportData>(address, signal) });
  const renew = () => Promise.all([client.invalidateQueries({ queryKey: ['register-import', id] }), client.invalidateQueries({ queryKey: ['register-import-lines', id] }), client.invalidateQueries({ queryKey: ['register-imports'] }), client.invalidateQueries({ queryKey: ['register'] })]);
  const act = async (what: 'check' | 'apply' | 'undo', work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(what);
    setError(null);
    try {
      await work();
      return true;
    } catch (refused) {
      setError(refused);
      return false;
    } finally {
      await renew();
      setBusy(null);
    }
  };
  const applyAll = async () => {
    stopped.current = false;
    for (;;) {
      const { left } = await api.post<{ left: number }>(`${address}/apply`);
      await client.invalidateQueries({ queryKey: ['register-import', id] });
      if (left === 0 || stopped.current) return;
    }
  };
  return {
    query, busy, error,
    check: (mapping: Record<string, number>) => act('check', () => api.post(`${address}/check`, { mapping })),
    apply: () => act('apply', applyAll),
    stop: () => { stopped.current = true; },
    undo: (reason: string) => act('undo', () => api.post(`${address}/undo`, { reason })),
  };
}
