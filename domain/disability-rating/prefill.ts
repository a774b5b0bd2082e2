import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, textOf, textsOf } from '../cases/load-paper-context.ts';
import { materialsToCheck, materialsToSupply } from '../materials/prefill.ts';
import type { Prefill } from '../procedures/prefill.ts';
import { currentRatingOf } from './papers/current-rating.ts';
import { shortCause } from './papers/short-cause.ts';

/** For the public only where, to be completed by the officer. */
const partsInShort = (row: CaseRow): string | undefined => {
  const parts = textsOf(factsOf(row, 'fill-approval-form'), 'parts').join('、');
  return parts === '' ? undefined : `${parts}伤残`.slice(0, 200);
};

/** What the forms of 评残 are filled in with from the case. */
export const disabilityRatingPrefills: Readonly<Record<string, Prefill>> = {
  'disability-rating/check-materials': materialsToCheck,
  'disability-rating/record-supplement': materialsToSupply,
  'disability-rating/county-review': async (_, row) => {
    const { householdInProvince, competentCounty, isLateException, lateException } = factsOf(row, 'check-materials');
    return { nature: row.application['nature'] ?? currentRatingOf(row).nature, householdInProvince, competentCounty, isLateException, lateException };
  },
  'disability-rating/fill-approval-form': async (_, row) => ({
    parts: textsOf(row.application, 'injuryParts'),
    nature: factsOf(row, 'county-review')['nature'],
    summary: textOf(row.application, 'injuryStory') ?? undefined,
    formCopies: 3,
  }),
  'disability-rating/issue-notices': async (_, row) => ({ commissionedParts: textsOf(factsOf(row, 'fill-approval-form'), 'parts') }),
  'disability-rating/propose-grade': async (_, row) => ({
    grade: factsOf(row, 'record-appraisal')['suggestedGrade'],
    nature: factsOf(row, 'county-review')['nature'],
    publishedCause: shortCause(row),
    publishedCondition: partsInShort(row),
  }),
  'disability-rating/province-decision': async (_, row) => ({ grade: factsOf(row, 'propose-grade')['grade'], nature: factsOf(row, 'propose-grade')['nature'] }),
};
