import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';

/**
 * An analyst changes a diagram, another one puts it live.
 * @param release begin with the file of this release instead of the newest
 * @returns the id of the new release
 */
export async function putLive([author, approver]: readonly [ApiClient, ApiClient], resource: string, change: (xml: string) => string, release?: string): Promise<string> {
  const { id } = await author.post<{ id: string }>('/api/model/drafts', { resource, ...(release ? { release } : {}) });
  const { content, version } = await author.get<{ content: string; version: number }>(`/api/model/drafts/${id}`);
  const changed = change(content);
  const saved = changed === content ? { version } : await author.put<{ version: number }>(`/api/model/drafts/${id}`, { content: changed }, version);
  const proposal = await author.post<{ id: string }>(`/api/model/drafts/${id}/propose`, { requestId: randomUUID(), reason: '演示：调整流程', exceptions: [] }, saved.version);
  await approver.post(`/api/model/proposals/${proposal.id}/approve`, { exceptions: [] });
  const { releases } = await author.get<{ releases: { id: string; isCurrent: boolean }[] }>('/api/model/releases');
  return releases.find(({ isCurrent }) => isCurrent)?.id as string;
}
