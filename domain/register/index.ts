/** The register of certificates and pension relations: what the procedures may do to it. */
export { normaliseCertificateNumber } from './certificate-number.ts';
export type { CertificateRow, CertificateStatus } from './certificate-row.ts';
export { certificatesOf, currentCertificateOf, findCertificate, getCertificate, numbersOf } from './find-certificate.ts';
export { refuseForeignOrClosed } from './refuse-foreign-or-closed.ts';
export { recordCertificate } from './record-certificate.ts';
export { enterCertificate } from './enter-certificate.ts';
export { setCertificateStatus } from './set-certificate-status.ts';
export { enterChange } from './enter-change.ts';
export type { ChangeKind, NewChange } from './enter-change.ts';
export { renumberCertificate } from './renumber-certificate.ts';
export { changesOf } from './changes-of.ts';
export type { ChangeView } from './changes-of.ts';
export { closeRelation, openRelation, relationOf, relationsOf } from './pension-relation.ts';
export type { RelationPlace, RelationRow } from './pension-relation.ts';
export { payerIn, payersOf, setPayer } from './pension-payers.ts';
export type { Payer, PayerOfYear } from './pension-payers.ts';
export { stopPension } from './stop-pension.ts';
export type { StoppedStatus } from './stop-pension.ts';
