import { reasonOfApplication, typeOfReason, type ReplacementReason } from '../../../regulations/replacement/index.ts';
import { replacementMaterialsAddress } from '../../../ui/api/use-required-materials.ts';
import type { IntakeVariant } from './intake-variant.ts';

/** Why the certificate is to be replaced; null while that is not answered. */
const reasonOf = ({ applicationType, reason }: Record<string, unknown>): ReplacementReason | null => reasonOfApplication(applicationType, reason);

/** 换证补证收件: 换发, 补发 and 境外变更. */
export const certificateReplacementIntake: IntakeVariant = {
  procedure: 'certificate-replacement',
  form: 'certificate-replacement/application',
  title: '换证补证收件',
  matter: '换证补证',
  matters: '伤残证件换发、补发，赴境外定居变更 · 依据实施细则第24条至第29条',
  materialsBasis: '依据：实施细则第27条至第29条',
  materialsHint: '以下清单依据换证补证的原因列出。',
  materialsNeed: '请先选择申请类型和原因',
  incompleteHint: '可以先收件；核对材料时如仍不齐全，将出具补正材料告知书。',
  answersTitle: '原证件与换证补证原因',
  applicationTypeOf: (answers) => typeOfReason(reasonOf(answers) ?? 'other'),
  startAddress: (parameters) => {
    const certificate = parameters.get('certificate');
    return certificate && `/api/certificates/${encodeURIComponent(certificate)}/replacement`;
  },
  materialsAddress: (answers) => {
    const reason = reasonOf(answers);
    return reason && replacementMaterialsAddress(reason, answers['newCertificateNeeded'] === true);
  },
};
