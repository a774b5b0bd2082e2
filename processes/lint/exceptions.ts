import { isDate } from '../../regulations/calendar/dates.ts';
import type { LintFinding } from './finding.ts';

/** Somebody answers with his name for a lawful finding that is to be let pass. */
export interface SignedException {
  readonly constraintId: string;
  readonly element: string;
  /** Only in this diagram; in every one when absent. */
  readonly process?: string;
  readonly reason: string;
  readonly signedBy: string;
  /** `YYYY-MM-DD` */
  readonly signedOn: string;
}

export interface SortedFindings {
  readonly findings: readonly LintFinding[];
  /** What is let pass, each with whose word it rests on. */
  readonly excepted: readonly { readonly finding: LintFinding; readonly exception: SignedException }[];
  /** Exceptions that nothing needs (any more). */
  readonly unused: readonly SignedException[];
}

/** Whether an exception is one: a reason and a name in words, and a real day. */
export function isSigned({ reason, signedBy, signedOn }: SignedException): boolean {
  return reason.trim() !== '' && signedBy.trim() !== '' && isDate(signedOn);
}

/**
 * Sets apart the findings that a signed exception lets pass: same constraint, same element. Nothing but the law can be excepted:
 * what is not safe or not sound does not run, whoever signs. An exception without reason, name or day excepts nothing.
 */
export function applyExceptions(findings: readonly LintFinding[], exceptions: readonly SignedException[]): SortedFindings {
  const used = new Set<SignedException>();
  const excepted: { finding: LintFinding; exception: SignedException }[] = [];
  const left = findings.filter((finding) => {
    const exception = exceptions.find((entry) => covers(entry, finding));
    if (!exception) return true;
    used.add(exception);
    excepted.push({ finding, exception });
    return false;
  });
  return { findings: left, excepted, unused: exceptions.filter((entry) => !used.has(entry)) };
}

function covers(exception: SignedException, finding: LintFinding): boolean {
  return (
    finding.layer === 'lawful' && isSigned(exception) && exception.constraintId === finding.constraintId && exception.element === finding.element && (exception.process === undefined || exception.process === finding.process)
  );
}
