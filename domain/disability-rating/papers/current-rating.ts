import type { CaseRow } from '../../cases/case-row.ts';
import { partOf, textOf } from '../../cases/load-paper-context.ts';
import { gradeOf, natureOf } from '../../documents/paper-head.ts';

export interface CurrentRating {
  grade: number | null;
  nature: 'war' | 'duty' | 'illness' | null;
  certificateNumber: string | null;
}

/** What the person was rated before, as the application states it; all null for a first rating (第9、13条). */
export function currentRatingOf({ application, application_type: type }: Pick<CaseRow, 'application' | 'application_type'>): CurrentRating {
  if (type !== 'adjustment') return { grade: null, nature: null, certificateNumber: null };
  const certificate = partOf(application, 'currentCertificate');
  return {
    grade: gradeOf(certificate['grade'] ?? application['currentGrade']),
    nature: natureOf(certificate['nature'] ?? application['currentNature']),
    certificateNumber: textOf(certificate, 'number') ?? textOf(application, 'currentCertificateNumber'),
  };
}
