import type { ApiClient } from './api-client.ts';

/** The papers that the platform asks of this application. */
export async function codesFor(county: ApiClient, application: Record<string, unknown>): Promise<string[]> {
  const { applicationType, category, hasUnit, hospitalised, injuryCause = [] } = application as { applicationType: string; category: string; hasUnit: boolean; hospitalised?: boolean; injuryCause?: string[] };
  const query = new URLSearchParams({ type: applicationType, category, hasUnit: String(hasUnit), circumstances: injuryCause.join(','), ...(hospitalised === undefined ? {} : { hospitalised: String(hospitalised) }) });
  const { materials } = await county.get<{ materials: { code: string; suppliedBy: string }[] }>(`/api/required-materials?${query.toString()}`);
  return materials.filter(({ suppliedBy }) => suppliedBy === 'applicant').map(({ code }) => code);
}
