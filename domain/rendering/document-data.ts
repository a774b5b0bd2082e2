import { AcceptanceNoticeData } from './data/acceptance-notice.ts';
import { AppraisalReferralData } from './data/appraisal-referral.ts';
import { ApprovalFormData } from './data/approval-form.ts';
import { CertificateData } from './data/certificate.ts';
import { MaterialsNoticeData } from './data/materials-notice.ts';
import { OutcomeNoticeData } from './data/outcome-notice.ts';
import { PublicNoticeFormData } from './data/public-notice-form.ts';
import type { DocumentKind } from './document-kinds.ts';

export type { Contact, Office, PaperPerson } from './data/common.ts';
export type { LevelOpinion, PanelOpinion } from './data/approval-form.ts';
export type { MaterialItem } from './data/materials-notice.ts';
export type { AcceptanceNoticeData, AppraisalReferralData, ApprovalFormData, CertificateData, MaterialsNoticeData, OutcomeNoticeData, PublicNoticeFormData };

/**
 * What each paper is filled with: plain JSON, frozen in the database when the paper gets its number. Dates are
 * `YYYY-MM-DD`, terms are the project's words (`war`, `initial`); the templates write them in Chinese.
 */
export interface DocumentData {
  'acceptance-notice': AcceptanceNoticeData;
  'appraisal-referral': AppraisalReferralData;
  'approval-form': ApprovalFormData;
  'public-notice-form': PublicNoticeFormData;
  'materials-notice': MaterialsNoticeData;
  'outcome-notice': OutcomeNoticeData;
  certificate: CertificateData;
}

/** The JSON Schema of each kind's data. */
export const documentSchemas = {
  'acceptance-notice': AcceptanceNoticeData,
  'appraisal-referral': AppraisalReferralData,
  'approval-form': ApprovalFormData,
  'public-notice-form': PublicNoticeFormData,
  'materials-notice': MaterialsNoticeData,
  'outcome-notice': OutcomeNoticeData,
  certificate: CertificateData,
} as const satisfies Record<DocumentKind, object>;
