import { randomUUID } from 'node:crypto';
import type { ApiClient } from './api-client.ts';
import { applicationOf, materialCodes } from './initial-rating-story.ts';
import { inventIdNumber } from './invent-id-number.ts';
import { samplePdf } from './sample-files.ts';

export interface TakenIn {
  id: string;
  caseNo: string;
  idNumber: string;
}

export interface Papers {
  /** changes of the application */
  changes?: Record<string, unknown>;
  /** codes of papers that are not handed in */
  without?: readonly string[];
  /** 评残 when absent */
  procedure?: string;
  /** the application of this applicant; one of 新办 when absent */
  applicationFor?: (idNumber: string, changes: Record<string, unknown>) => Record<string, unknown>;
  /** codes of the papers that go with the application */
  codes?: readonly string[];
}

/** Takes an application in at the county with a real file for every paper; the case lives on its own date, the day of the application. */
export async function takeIn(county: ApiClient, { changes = {}, without = [], applicationFor = applicationOf, codes = materialCodes, procedure = 'disability-rating' }: Papers = {}): Promise<TakenIn> {
  const idNumber = inventIdNumber();
  const application = applicationFor(idNumber, changes);
  const materials: { code: string; uploadIds: string[] }[] = [];
  for (const code of codes.filter((known) => !without.includes(known))) {
    materials.push({ code, uploadIds: [await uploadSample(county, code)] });
  }
  const opened = await county.post<{ id: string; caseNo: string }>('/api/cases', {
    requestId: randomUUID(),
    procedure,
    applicationType: application['applicationType'],
    application,
    materials,
    simulatedOn: application['applicationDate'],
  });
  return { id: opened.id, caseNo: opened.caseNo, idNumber };
}

/** Uploads a sample paper; answers the upload's id. */
export async function uploadSample(client: ApiClient, code: string): Promise<string> {
  return (await client.upload({ name: `${code}.pdf`, type: 'application/pdf', bytes: await samplePdf(`${code} ${randomUUID()}`) })).id;
}
