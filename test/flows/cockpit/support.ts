import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import { until } from '../../../scripts/demo/api-client.ts';

export interface Repair {
  id: string;
  status: string;
  rows: { caseId: string; status: string; effect: string | null; message: string | null; article: string | null }[];
}
export interface Asked {
  kind: string;
  parameters?: Record<string, unknown>;
  exception?: string;
}
export interface Previewed {
  effect: string | null;
  refusal: string | null;
  article: string | null;
  exceptions: string[];
}

export interface Repairs {
  ask(caseIds: readonly string[], asked: Asked): Promise<{ id: string; status: string }>;
  read(id: string): Promise<Repair>;
  ended(id: string): Promise<Repair>;
  /** agreed to by the second administrator and carried out */
  approved(id: string): Promise<Repair>;
  preview(caseId: string, asked: Asked): Promise<Previewed>;
}

/** Repairs as two administrators do them through the API: the first asks, the second agrees. */
export function repairsBy(first: ApiClient, second: ApiClient): Repairs {
  const read = (id: string): Promise<Repair> => first.get(`/api/admin/repairs/${id}`);
  const ended = (id: string): Promise<Repair> => until('end of the repair', async () => ((repair) => (repair.status === 'running' ? undefined : repair))(await read(id)), 60_000);
  return {
    read,
    ended,
    ask: (caseIds, { kind, parameters = {}, exception }) => first.post('/api/admin/repairs', { requestId: randomUUID(), kind, caseIds, parameters, exception: exception ?? null, reason: '演示：排除故障' }),
    approved: async (id) => {
      await second.post(`/api/admin/repairs/${id}/approve`);
      return ended(id);
    },
    preview: async (caseId, { kind, parameters = {}, exception }) => {
      const { cases } = await first.post<{ cases: Previewed[] }>('/api/admin/repairs/preview', { kind, caseIds: [caseId], parameters, exception: exception ?? null });
      return cases[0] as Previewed;
    },
  };
}

/** What came of each case of a repair. */
export const outcomes = ({ rows }: Repair): (string | null)[][] => rows.map(({ status, effect, message, article }) => [status, message || effect, article]);
