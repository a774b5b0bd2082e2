import { deathCancellationProcedure } from '../death-cancellation/procedure.ts';
import { certificateReplacementProcedure } from '../certificate-replacement/procedure.ts';
import { disabilityRatingProcedure } from '../disability-rating/procedure.ts';
import type { FormId } from '../../forms/index.ts';
import { relationTransferProcedure } from '../relation-transfer/procedure.ts';
import type { ProcedureSpec } from './procedure-spec.ts';

/** The procedures by which a case can be opened; the only wiring of them. */
export const procedures: readonly ProcedureSpec[] = [disabilityRatingProcedure, deathCancellationProcedure, certificateReplacementProcedure, relationTransferProcedure];

/** Every type of application with its words on a paper. */
export const matterWords: Readonly<Record<string, string>> = Object.assign({}, ...procedures.map(({ types }) => types)) as Record<string, string>;

/** The procedure with this key. @throws RangeError on an unknown one */
export function findProcedure(key: string): ProcedureSpec {
  const found = procedures.find((procedure) => procedure.key === key);
  if (!found) throw new RangeError(`未知的程序：${key}`);
  return found;
}

/** The form of the application of this type. @throws RangeError on an unknown procedure */
export const applicationFormOf = (key: string, type: string): FormId => {
  const { form, forms } = findProcedure(key);
  return forms?.[type] ?? form;
};
