import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { heldCertificateId } from '../../domain/relation-transfer/held-certificate.ts';
import { closeOutboundRelation } from '../../domain/relation-transfer/close-outbound-relation.ts';
import { renumberHeldCertificate, setTransferPayers } from '../../domain/relation-transfer/take-in-relation.ts';
import { latestAct } from '../../domain/acts/latest-act.ts';
import { setCertificateStatus } from '../../domain/register/index.ts';
import { systemActHandler } from '../shared/do-system-act.ts';

/** A forged or altered certificate is taken in (第34条). */
export const seizeCertificateHandler = systemActHandler({
  topic: 'relation-transfer.seize-certificate',
  act: 'seize-certificate',
  follows: 'county-finds-forgery',
  work: async (trx, row, on) => {
    await setCertificateStatus(trx, { certificateId: await heldCertificateId(trx, row), status: 'seized', since: on, reason: '伪造、变造，依第34条收回' });
    return {};
  },
});

/** New household and new number in the 变更栏, dated as the province found everything right, or the province that is left has confirmed it (第34、36条). */
export const renumberCertificateHandler = systemActHandler({
  topic: 'relation-transfer.renumber-certificate',
  act: 'renumber-certificate',
  follows: ['province-approves-transfer', 'origin-province-confirms'],
  work: async (trx, row, on) => ({ number: await renumberHeldCertificate(trx, row, (await loadPaperContext(trx, row.id, on)).province, on) }),
});

/** The relation goes out of the province, once the 转移证明 is delivered and the province has filed the move (第36、38条). */
export const closeOutboundHandler = systemActHandler({
  topic: 'relation-transfer.close-outbound',
  act: 'close-outbound-relation',
  follows: ['deliver-cross-transfer-certificate', 'province-files-outbound'],
  work: async (trx, row) => ({ ...(await closeOutboundRelation(trx, row)) }),
});

/** Who pays, by year; the year is that of the province's entry (第38条). */
export const setPayerHandler = systemActHandler({
  topic: 'relation-transfer.set-payer',
  act: 'set-transfer-payer',
  follows: 'deliver-transferred-certificate',
  work: async (trx, row) => ({ ...(await setTransferPayers(trx, row, (await latestAct(trx, row.id, ['renumber-certificate'])).happened_on)) }),
});
