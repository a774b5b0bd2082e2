import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import type { Step } from '../../../scripts/demo/act-in-case.ts';

type Data = Record<string, unknown>;

interface Next {
  process: string;
  element: string;
  name: string;
  kind: 'task' | 'paper';
  prefill: Data;
  papers: { kind: string; title: string }[];
}

export interface Preview {
  standsAt: { process: string; element: string; name: string } | null;
  next: Next | null;
  endOfPast: string | null;
  acts: { act: string; happenedOn: string; doneBy: string }[];
  deadlines: { key: string; startedOn: string; dueOn: string; status: string; metOn: string | null }[];
  breaches: string[];
  refusal: { title: string; article: string | null; errors: { path: string; message: string }[] } | null;
}

export interface PastStep {
  process: string;
  element: string;
  happenedOn: string;
  doneBy?: string | null;
  data?: Data;
  papers?: { kind: string; numberText: string | null }[];
}

export interface PaperCase {
  procedure: string;
  application: Data;
  /** the day on which it comes to the platform */
  on: string;
}

export const bodyOf = ({ procedure, application, on }: PaperCase, steps: readonly PastStep[]): Data => ({ procedure, applicationType: application['applicationType'], application, steps, simulatedOn: on });

export const preview = (client: ApiClient, paperCase: PaperCase, steps: readonly PastStep[]): Promise<Preview> => client.post('/api/openings/preview', bodyOf(paperCase, steps));

const NAMES: Readonly<Record<string, string>> = { county1: '纸上县甲', county2: '纸上县乙', city: '纸上市甲', province1: '纸上省甲', province2: '纸上省乙' };

/**
 * Enters the steps of a story as done on paper, one after the other, by what the platform offers next; papers on the way get an old number and the day of the step before them.
 * @param toTheEnd false: a paper that follows the last step is left for the platform
 */
export async function enterPast(client: ApiClient, paperCase: PaperCase, story: readonly Step[], { papersAfter = true } = {}): Promise<{ steps: PastStep[]; preview: Preview }> {
  const steps: PastStep[] = [];
  const left = [...story];
  let now = await preview(client, paperCase, steps);
  for (;;) {
    const { next } = now;
    if (next?.kind === 'paper' && (left.length > 0 || papersAfter)) {
      steps.push({ process: next.process, element: next.element, happenedOn: steps.at(-1)?.happenedOn ?? '', papers: next.papers.map(({ kind }) => ({ kind, numberText: `纸〔2026〕${steps.length}号` })) });
    } else {
      const step = left.shift();
      if (!step) return { steps, preview: now };
      if (next?.element !== step.task) throw new Error(`${step.task} was to come, not ${next?.element ?? 'nothing'}: ${now.refusal?.title ?? now.endOfPast ?? ''}`);
      steps.push({ process: next.process, element: next.element, happenedOn: step.on, doneBy: NAMES[step.as] ?? null, data: { ...step.from?.(next.prefill), ...step.data } });
    }
    now = await preview(client, paperCase, steps);
    if (now.refusal && !(now.refusal.title.startsWith('案件不能停在') && left.length > 0)) throw new Error(now.refusal.title);
  }
}

/** One officer proposes, another one of the office confirms; the case. */
export async function openFromPaper(clients: { county1: ApiClient; county2: ApiClient }, paperCase: PaperCase, steps: readonly PastStep[]): Promise<string> {
  const { id } = await clients.county1.post<{ id: string }>('/api/openings', { requestId: randomUUID(), ...bodyOf(paperCase, steps), reason: '平台启用前已在纸质流程中办理，纸质案卷存于县局档案室（虚构）。' });
  const { caseId } = await clients.county2.post<{ caseId: string }>(`/api/openings/${id}/decision`, { approve: true });
  return caseId;
}
