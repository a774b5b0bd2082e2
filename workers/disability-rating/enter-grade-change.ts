import { enterCertificateChange } from '../../domain/disability-rating/enter-certificate-change.ts';
import { systemActHandler } from '../shared/do-system-act.ts';

/** On 调整 no new certificate is made: the new grade goes into the 变更栏, dated as the province approved (第17条第2款). */
export const enterGradeChangeHandler = systemActHandler({
  topic: 'disability-rating.enter-grade-change',
  act: 'enter-grade-change',
  follows: 'province-approves',
  work: async (trx, row, approvedOn) => {
    const { grade, previousGrade } = await enterCertificateChange(trx, row, 'grade-change', approvedOn);
    return { grade, previousGrade };
  },
});
