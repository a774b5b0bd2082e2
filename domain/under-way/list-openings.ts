import type { Executor } from '../database/connect.ts';
import { maskIdNumbers } from '../persons/mask-id-number.ts';
import { notFound } from '../platform/problem.ts';
import { namedProposals } from '../proposals/list-proposals.ts';
import type { NamedProposalRow } from '../proposals/list-proposals.ts';
import { proposalHead } from '../proposals/list-proposals.ts';
import type { OpeningRow } from './opening-row.ts';
import { diagramsOf } from './release-diagrams.ts';
import { newestRelease } from '../models/release-row.ts';

const MOST = 200;

type Row = NamedProposalRow & Pick<OpeningRow, 'procedure' | 'application_type' | 'application' | 'steps' | 'stands_at' | 'simulated_on' | 'county_code'> & { opening_case: string | null; case_no: string | null };

const rowsOf = (db: Executor, countyCodes: readonly string[]) =>
  namedProposals(db)
    .join('openings as o', 'o.proposal_id', 'p.id')
    .leftJoin('cases as c', 'c.id', 'o.case_id')
    .whereIn('o.county_code', [...countyCodes])
    .orderByRaw("(p.status = 'open') desc, p.proposed_at desc")
    .limit(MOST)
    .select('o.procedure', 'o.application_type', 'o.application', 'o.steps', 'o.stands_at', 'o.simulated_on', 'o.county_code', { opening_case: 'o.case_id', case_no: 'c.case_no' });

function headOf(row: Row) {
  const { proposedBy, ...head } = proposalHead(row);
  return {
    ...maskIdNumbers(head), proposedById: proposedBy, procedure: row.procedure, applicationType: row.application_type, personName: row.application.person.name, standsAt: row.stands_at, steps: row.steps.length, caseId: row.opening_case, caseNo: row.case_no,
  };
}

/** The cases from paper that these counties' officers have proposed to open: those that wait first, then the newest. */
export async function listOpenings(db: Executor, countyCodes: readonly string[]) {
  return ((await rowsOf(db, countyCodes)) as unknown as Row[]).map(headOf);
}

/** Whether the person's number is shown whole: to whoever compares it with the paper file as long as it waits, then to its author, who corrects what was returned. */
const isPlain = ({ status, proposedById }: { status: string; proposedById: string }, readerId: string): boolean => status === 'open' || (status !== 'applied' && proposedById === readerId);

/**
 * One of them with everything that was entered; personal numbers are masked as soon as nobody has to compare them any more.
 * @throws Problem not-found
 */
export async function readOpening(db: Executor, countyCodes: readonly string[], { id, readerId }: { id: string; readerId: string }) {
  const [row] = (await rowsOf(db, countyCodes).where('o.id', id)) as unknown as Row[];
  if (!row) throw notFound('该线下转入申请');
  const diagrams = await diagramsOf(db, (await newestRelease(db)).id);
  const entered = row.steps.map((step) => ({ ...step, name: diagrams.get(step.process)?.steps.get(step.element)?.name ?? step.element }));
  const head = headOf(row);
  const given = { application: row.application, entered };
  return { ...head, countyCode: row.county_code, ...(isPlain(head, readerId) ? given : maskIdNumbers(given)), simulatedOn: row.simulated_on };
}
