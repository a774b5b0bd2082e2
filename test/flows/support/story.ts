import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import { signIn } from '../../../scripts/demo/api-client.ts';
import { advance, takeStep } from '../../../scripts/demo/act-in-case.ts';
import type { Done, Step } from '../../../scripts/demo/act-in-case.ts';
import { takeIn } from '../../../scripts/demo/take-in.ts';
import type { TakenIn } from '../../../scripts/demo/take-in.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { getStack } from '../../support/stack.ts';

const LOGINS = ['county1', 'county2', 'othercounty', 'city', 'province1', 'province2', 'administrator', 'security', 'auditor'] as const;

export type Clients = Record<(typeof LOGINS)[number], ApiClient>;

/** Everybody who takes part, signed in at the running server. */
export async function signInAll(): Promise<Clients> {
  const { serverUrl } = getStack();
  const pairs: [string, ApiClient][] = [];
  for (const login of LOGINS) pairs.push([login, await signIn(serverUrl, login, testPassword)]);
  return Object.fromEntries(pairs) as Clients;
}

export type OpenedCase = TakenIn;

/** A case taken in at the county with a real file for every paper but those left out. */
export const givenCase = (clients: Clients, changes: Record<string, unknown> = {}, without: readonly string[] = []): Promise<OpenedCase> => takeIn(clients.county1, { changes, without });

/** Does the steps one after the other, then waits until workers and outbox have drained. */
export async function takeSteps(clients: Clients, caseId: string, steps: readonly Step[]): Promise<Done[]> {
  const done: Done[] = [];
  for (const step of steps) done.push(await takeStep(clients, caseId, step));
  const last = steps.at(-1);
  if (last) await advance(clients.county1, caseId, last.on);
  return done;
}

export const advanceTo = (clients: Clients, caseId: string, day: string): ReturnType<typeof advance> => advance(clients.county1, caseId, day);

export interface CaseView {
  case: { status: string; ending: string | null; outcome: string | null; caseNo: string };
  materials: { code: string; status: string; files: { id: string; round: number }[] }[];
  documents: { id: string; kind: string; numberText: string; round: number; status: string; issuedOn: string; hasPdf: boolean }[];
  deadlines: { key: string; startedOn: string; dueOn: string; status: string; metOn: string | null }[];
  timeline: { act: string; round: number; status: string; happenedOn: string; articles: string[] }[];
  constraints: { id: string; status: string; article: string; message: string }[];
  certificate: { number: string; kind: string; grade: number; nature: string; expiresOn: string | null } | null;
  pension: { firstMonth: string; status: string } | null;
  archive: { archiveNo: string; filedOn: string } | null;
  deliveries: { subject: string }[];
  openTasks: { taskKey: string }[];
}

export const viewCase = (client: ApiClient, caseId: string): Promise<CaseView> => client.get(`/api/cases/${caseId}`);
