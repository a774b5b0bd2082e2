import { enterCertificateChange } from '../../domain/disability-rating/enter-certificate-change.ts';
import { systemActHandler } from '../shared/do-system-act.ts';

/** With the grade the certificate is gone by itself; the register says so (第41条). */
export const voidCertificateHandler = systemActHandler({
  topic: 'disability-rating.void-certificate',
  act: 'void-certificate',
  follows: 'province-cancels-grade',
  work: async (trx, row, cancelledOn) => {
    const { previousGrade } = await enterCertificateChange(trx, row, 'void', cancelledOn);
    return { previousGrade };
  },
});
