import { cancelCertificate } from '../../domain/death-cancellation/cancel-certificate.ts';
import { systemActHandler } from '../shared/do-system-act.ts';

/** The certificate of a person who has died is cancelled, dated as the county confirmed the death (第30条). */
export const cancelCertificateHandler = systemActHandler({ topic: 'death-cancellation.cancel-certificate', act: 'cancel-certificate', follows: 'county-confirms-death', work: cancelCertificate });
