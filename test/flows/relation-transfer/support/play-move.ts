import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { advance, takeStep } from '../../../../scripts/demo/act-in-case.ts';
import type { Step } from '../../../../scripts/demo/act-in-case.ts';
import type { ApiClient } from '../../../../scripts/demo/api-client.ts';
import { arrivalOf, atCounty, departureOf, movedNumberFor } from '../../../../scripts/demo/in-province-story.ts';
import type { County } from '../../../../scripts/demo/in-province-story.ts';
import { inventIdNumber } from '../../../../scripts/demo/invent-id-number.ts';
import { openFromAnnouncement } from '../../../../scripts/demo/open-from-announcement.ts';
import { viewCase } from '../../support/story.ts';
import type { CaseView, Clients } from '../../support/story.ts';

export type Side = 'out' | 'in';
export type Seen = CaseView & { id: string };

/** A move as it goes on: the cases that there are, the newest of each side last. */
export interface Move {
  idNumber: string;
  number: string;
  clients: Clients;
  db: Knex;
  /** the county that the person leaves, and the one that he comes to */
  from: County;
  to: County;
  cases: Record<Side, string[]>;
}

export type Part = (move: Move) => Promise<void>;

const clientAt = (clients: Clients, county: County): ApiClient => (county === 'here' ? clients.county1 : clients.othercounty);
export const clientOf = (move: Move, side: Side): ApiClient => clientAt(move.clients, side === 'out' ? move.from : move.to);
export const caseOf = (move: Move, side: Side): string => move.cases[side].at(-1) as string;

export function newMove(clients: Clients, db: Knex, from: County = 'here'): Move {
  const idNumber = inventIdNumber();
  return { idNumber, number: movedNumberFor(idNumber), clients, db, from, to: from === 'here' ? 'there' : 'here', cases: { out: [], in: [] } };
}

async function open(client: ApiClient, application: Record<string, unknown>): Promise<string> {
  return (await client.post<{ id: string }>('/api/cases', { requestId: randomUUID(), procedure: 'relation-transfer', applicationType: application['applicationType'], application, materials: [], simulatedOn: application['applicationDate'] })).id;
}

/** The person applies at the county that he leaves. */
export const applies = (changes: Record<string, unknown> = {}): Part => async (move) => {
  move.cases.out.push(await open(clientOf(move, 'out'), departureOf(move.idNumber, { from: move.from, ...changes })));
};
/** The person comes to the other county before the file. */
export const comesFirst = (on = '2026-03-11'): Part => async (move) => {
  move.cases.in.push(await open(clientOf(move, 'in'), arrivalOf(move.idNumber, { to: move.to, applicationDate: on })));
};
/** The other county opens its case from the announcement in its list. */
export const isTakenIn = (on = '2026-03-17'): Part => async (move) => {
  move.cases.in.push((await openFromAnnouncement(clientOf(move, 'in'), move.number, on)).id);
};
/** The officers of one side go on with their case; the first of `steps` waits until its task is there. */
export const goesOn = (side: Side, steps: readonly Step[]): Part => async (move) => {
  const county = side === 'out' ? move.from : move.to;
  for (const step of atCounty(county, steps)) await takeStep(move.clients, caseOf(move, side), step);
  const last = steps.at(-1);
  if (last) await advance(clientOf(move, side), caseOf(move, side), last.on);
};

export async function play(move: Move, parts: readonly Part[]): Promise<Move> {
  for (const part of parts) await part(move);
  return move;
}

export const look = async (move: Move, side: Side, caseId = caseOf(move, side)): Promise<Seen> => ({ ...(await viewCase(clientOf(move, side), caseId)), id: caseId });
