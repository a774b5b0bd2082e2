import type { Category, GateFacts, OfficeLevel } from '../../regulations/eligibility/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { flagOf, partOf, textOf } from '../cases/load-paper-context.ts';

type Answers = Record<string, unknown>;

const oneOf = <T extends string>(source: Answers, field: string, values: readonly T[]): T | undefined => values.find((value) => value === source[field]);

/** What the gates ask, from the application and the reviewer's form, which says where the household is registered (第2、14条). */
export function gateFactsOf(row: Pick<CaseRow, 'application' | 'application_date' | 'category'>, review: Answers = {}): GateFacts {
  const { application } = row;
  const unit = partOf(application, 'unit');
  return {
    applicationDate: row.application_date,
    category: row.category as Category,
    householdInProvince: flagOf(review, 'householdInProvince'),
    competentCounty: flagOf(review, 'competentCounty'),
    workInjuryInsured: flagOf(application, 'workInjuryInsured'),
    atFault: flagOf(review, 'atFault') ?? flagOf(unit, 'atFault') ?? flagOf(application, 'atFault'),
    claimedNature: oneOf(application, 'nature', ['war', 'duty', 'illness']),
    natureDecision: oneOf(review, 'nature', ['war', 'duty']),
    lateException: lateExceptionOf(review),
    injuredOn: textOf(application, 'injuredOn') ?? undefined,
    diagnosedOn: textOf(application, 'diagnosedOn') ?? undefined,
    certifiedOn: textOf(application, 'certifiedOn') ?? undefined,
    hasUnit: flagOf(application, 'hasUnit'),
    // The unit's opinion stands in its letter: an application with one went through the unit, whoever brought the papers.
    submittedThrough: textOf(unit, 'opinion') ? 'unit' : 'direct',
    appliedBy: oneOf(application, 'appliedBy', ['self', 'interested-person', 'other']),
    mentallyIll: flagOf(application, 'mentallyIll'),
    leftService: flagOf(application, 'leftService') ?? (textOf(application, 'leftOn') === null ? undefined : true),
    gradedInService: flagOf(application, 'gradedInService'),
    lastGradedOn: textOf(application, 'lastGradedOn') ?? undefined,
    lastAdjustedOn: textOf(application, 'lastAdjustedOn') ?? undefined,
    samePart: flagOf(review, 'samePart') ?? flagOf(application, 'samePart'),
    otherCauses: flagOf(review, 'otherCauses') ?? flagOf(application, 'otherCauses'),
  };
}

function lateExceptionOf(review: Answers): GateFacts['lateException'] {
  const given = partOf(review, 'lateException');
  const [reason, decidedBy] = [textOf(given, 'reason'), textOf(given, 'decidedBy')];
  const level = oneOf<OfficeLevel>(given, 'level', ['county', 'city', 'province']);
  return reason !== null && decidedBy !== null && level !== undefined ? { reason, decidedBy, level } : undefined;
}
