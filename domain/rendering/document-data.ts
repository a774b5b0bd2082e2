import { AcceptanceNoticeData } from './data/acceptance-notice.ts';
import { AppraisalResultNoticeData } from './data/appraisal-result-notice.ts';
import { AppraisalReferralData } from './data/appraisal-referral.ts';
import { ApprovalFormData } from './data/approval-form.ts';
import { ClosingNoticeData, ResumptionNoticeData, SuspensionNoticeData } from './data/case-life-notices.ts';
import { ArchiveCoverData, PageListData } from './data/archive-papers.ts';
import { CertificateData } from './data/certificate.ts';
import { DeathCancellationReportData } from './data/death-cancellation-report.ts';
import { FeedbackReportData } from './data/feedback-report.ts';
import { HandOverListData } from './data/hand-over-list.ts';
import { MaterialsNoticeData } from './data/materials-notice.ts';
import { NonAcceptanceNoticeData } from './data/non-acceptance-notice.ts';
import { OutcomeNoticeData } from './data/outcome-notice.ts';
import { PublicNoticeFormData } from './data/public-notice-form.ts';
import { ReplacementFormData, ReplacementRefusalNoticeData, ReplacementSupplementNoticeData } from './data/replacement-papers.ts';
import { ReviewReportData } from './data/review-report.ts';
import { SupervisionNoticeData } from './data/supervision-notice.ts';
import { CrossTransferCertificateData, LocalTransferCertificateData, RegistrationFormData, TransferLetterData } from './data/transfer-papers.ts';
import type { DocumentKind } from './document-kinds.ts';

export type { Contact, Office, PaperPerson } from './data/common.ts';
export type { LevelOpinion, PanelOpinion } from './data/approval-form.ts';
export type { MaterialItem } from './data/materials-notice.ts';
export type { PageListEntry } from './data/archive-papers.ts';
export type { AppraisalResultNoticeData, AcceptanceNoticeData, AppraisalReferralData, ApprovalFormData, CertificateData, MaterialsNoticeData, OutcomeNoticeData, PublicNoticeFormData };
export type { ArchiveCoverData, FeedbackReportData, HandOverListData, NonAcceptanceNoticeData, PageListData, ReplacementFormData, ReplacementRefusalNoticeData, ReplacementSupplementNoticeData, LocalTransferCertificateData, RegistrationFormData, ReviewReportData, SupervisionNoticeData, TransferLetterData };

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
  'closing-notice': ClosingNoticeData;
  'suspension-notice': SuspensionNoticeData;
  'resumption-notice': ResumptionNoticeData;
  'county-report': ReviewReportData;
  'city-report': ReviewReportData;
  'non-acceptance-notice': NonAcceptanceNoticeData;
  'feedback-report': FeedbackReportData;
  'supervision-notice': SupervisionNoticeData;
  'archive-cover': ArchiveCoverData;
  'page-list': PageListData;
  'hand-over-list': HandOverListData;
  'appraisal-result-notice': AppraisalResultNoticeData;
  'death-cancellation-report': DeathCancellationReportData;
  'replacement-form': ReplacementFormData;
  'replacement-supplement-notice': ReplacementSupplementNoticeData;
  'replacement-refusal-notice': ReplacementRefusalNoticeData;
  'transfer-supplement-notice': TransferLetterData;
  'transfer-refusal-notice': TransferLetterData;
  'no-registration-notice': TransferLetterData;
  'hold-notice': TransferLetterData;
  'police-letter': TransferLetterData;
  'inbound-review-report': TransferLetterData;
  'inbound-audit-report': TransferLetterData;
  'registration-form': RegistrationFormData;
  'cross-transfer-certificate': CrossTransferCertificateData;
  'local-transfer-certificate': LocalTransferCertificateData;
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
  'closing-notice': ClosingNoticeData,
  'suspension-notice': SuspensionNoticeData,
  'resumption-notice': ResumptionNoticeData,
  'county-report': ReviewReportData,
  'city-report': ReviewReportData,
  'non-acceptance-notice': NonAcceptanceNoticeData,
  'feedback-report': FeedbackReportData,
  'supervision-notice': SupervisionNoticeData,
  'archive-cover': ArchiveCoverData,
  'page-list': PageListData,
  'hand-over-list': HandOverListData,
  'appraisal-result-notice': AppraisalResultNoticeData,
  'death-cancellation-report': DeathCancellationReportData,
  'replacement-form': ReplacementFormData,
  'replacement-supplement-notice': ReplacementSupplementNoticeData,
  'replacement-refusal-notice': ReplacementRefusalNoticeData,
  'transfer-supplement-notice': TransferLetterData,
  'transfer-refusal-notice': TransferLetterData,
  'no-registration-notice': TransferLetterData,
  'hold-notice': TransferLetterData,
  'police-letter': TransferLetterData,
  'inbound-review-report': TransferLetterData,
  'inbound-audit-report': TransferLetterData,
  'registration-form': RegistrationFormData,
  'cross-transfer-certificate': CrossTransferCertificateData,
  'local-transfer-certificate': LocalTransferCertificateData,
} as const satisfies Record<DocumentKind, object>;
