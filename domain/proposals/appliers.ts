import type { Knex } from 'knex';
import { applyAnnulment } from '../case-life/apply-annulment.ts';
import { applyProposedDate } from '../act-dates/apply-proposed-date.ts';
import { applyYear } from '../calendar/apply-year.ts';
import { applyRelease } from '../models/apply-release.ts';
import { applyMerger } from '../organisations/merger/apply-merger.ts';
import type { Clock } from '../platform/clock.ts';
import { applyContinuation } from '../settings/apply-continuation.ts';
import { applyRepair } from '../repairs/apply-repair.ts';
import { applyOpening } from '../under-way/apply-opening.ts';
import { applySetting } from '../settings/apply-setting.ts';
import type { Administrator, ProposalKind, ProposalRow } from './proposal-row.ts';

/** Carries a proposal out in the transaction of its approval; what it gives is kept with the proposal. @throws Problem when it no longer can be */
export type Applier = (trx: Knex.Transaction, clock: Clock, proposal: ProposalRow, approver: Administrator) => Promise<Record<string, unknown>>;

export const appliers: Readonly<Record<ProposalKind, Applier>> = { 'calendar-year': applyYear, setting: applySetting, continuation: applyContinuation, 'office-merger': applyMerger, 'act-date': applyProposedDate, 'annul-case': applyAnnulment, repair: applyRepair, 'model-release': applyRelease, 'case-under-way': applyOpening };
