import { randomUUID } from 'node:crypto';
import type { ApiClient } from './api-client.ts';
import { until } from './api-client.ts';

interface Announcement {
  id: string;
  personName: string;
  certificateNumber: string | null;
}

/** The announcement of a file in the list of an office, as soon as it is there. */
export const announcementFor = (county: ApiClient, certificateNumber: string): Promise<Announcement> =>
  until(`the announcement of ${certificateNumber} for ${county.login}`, async () => (await county.get<{ announcements: Announcement[] }>('/api/inbox')).announcements.find((entry) => entry.certificateNumber === certificateNumber));

/** Opens the receiving county's case from what the sender has announced, as the page 迁入待办 does. */
export async function openFromAnnouncement(county: ApiClient, certificateNumber: string, applicationDate: string): Promise<{ id: string; caseNo: string; application: Record<string, unknown> }> {
  const { id: messageId } = await announcementFor(county, certificateNumber);
  const { answers } = await county.get<{ answers: Record<string, unknown> }>(`/api/inbox/${messageId}/application`);
  const application: Record<string, unknown> = { ...answers, applicationDate, channel: 'counter' };
  const opened = await county.post<{ id: string; caseNo: string }>('/api/cases', { requestId: randomUUID(), procedure: 'relation-transfer', applicationType: 'in-province-in', application, materials: [], simulatedOn: applicationDate });
  return { ...opened, application };
}
