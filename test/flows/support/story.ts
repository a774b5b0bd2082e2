import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import { signIn } from '../../../scripts/demo/api-client.ts';
import { advance, takeStep } from '../../../scripts/demo/act-in-case.ts';
import type { Done, Step } from '../../../scripts/demo/act-in-case.ts';
import { applicationOf, materialCodes } from '../../../scripts/demo/initial-rating-story.ts';
import { samplePdf } from '../../../scripts/demo/sample-files.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { inventIdNumber } from '../../../scripts/demo/invent-id-number.ts';
import { getStack } from '../../support/stack.ts';

const LOGINS = ['county1', 'county2', 'othercounty', 'city', 'province1', 'province2', 'administrator', 'auditor'] as const;

export type Clients = Record<(typeof LOGINS)[number], ApiClient>;

/** Everybody who takes part, signed in at the running server. */
export async function signInAll(): Promise<Clients> {
  const { serverUrl } = getStack();
  const pairs: [string, ApiClient][] = [];
  for (const login of LOGINS) pairs.push([login, await signIn(serverUrl, login, testPassword)]);
  return Object.fromEntries(pairs) as Clients;
}

export interface OpenedCase {
  id: string;
  caseNo: string;
  idNumber: string;
}

/** A case taken in at the county with a real file for every paper. */
export async function givenCase(clients: Clients, changes: Record<string, unknown> = {}, without: readonly string[] = []): Promise<OpenedCase> {
  const idNumber = inventIdNumber();
  const county = clients.county1;
  const materials: { code: string; uploadIds: string[] }[] = [];
  for (const code of materialCodes.filter((known) => !without.includes(known))) {
    const { id } = await county.upload({ name: `${code}.pdf`, type: 'application/pdf', bytes: await samplePdf(`${code} ${idNumber.slice(-4)}`) });
    materials.push({ code, uploadIds: [id] });
  }
  const opened = await county.post<{ id: string; caseNo: string }>('/api/cases', {
    requestId: randomUUID(),
    procedure: 'disability-rating',
    applicationType: 'initial',
    application: applicationOf(idNumber, changes),
    materials,
  });
  return { ...opened, idNumber };
}

export async function takeSteps(clients: Clients, caseId: string, steps: readonly Step[]): Promise<Done[]> {
  const done: Done[] = [];
  for (const step of steps) done.push(await takeStep(clients, caseId, step));
  return done;
}

export const advanceTo = (clients: Clients, caseId: string, day: string): ReturnType<typeof advance> => advance(clients.county1, caseId, day);

export interface CaseView {
  case: { status: string; outcome: string | null; caseNo: string };
  materials: { code: string; status: string; files: { id: string; round: number }[] }[];
  documents: { id: string; kind: string; numberText: string; round: number; status: string; issuedOn: string; hasPdf: boolean }[];
  deadlines: { key: string; startedOn: string; dueOn: string; status: string; metOn: string | null }[];
  timeline: { act: string; round: number; status: string; happenedOn: string; articles: string[] }[];
  constraints: { id: string; status: string; article: string; message: string }[];
  certificate: { number: string; kind: string; grade: number; nature: string; expiresOn: string | null } | null;
  pension: { firstMonth: string } | null;
  archive: { archiveNo: string; filedOn: string } | null;
  deliveries: { subject: string }[];
  openTasks: { taskKey: string }[];
}

export const viewCase = (client: ApiClient, caseId: string): Promise<CaseView> => client.get(`/api/cases/${caseId}`);
