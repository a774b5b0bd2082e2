import type { DateString } from '../calendar/dates.ts';

/** Why a certificate is replaced (articles 26, 29); lost is 补发, all others 换发. */
export const replacementReasons = { expired: '有效期满', damaged: '损坏', lost: '遗失', other: '其他原因', abroad: '赴境外定居' } as const;
export type ReplacementReason = keyof typeof replacementReasons;
export const replacementReasonKeys = Object.keys(replacementReasons) as ReplacementReason[];

/** 换发, 补发. */
export const replacementTypes = { renewal: '换发', reissue: '补发' } as const;
export type ReplacementType = keyof typeof replacementTypes;

export const typeOfReason = (reason: ReplacementReason): ReplacementType => (reason === 'lost' ? 'reissue' : 'renewal');

/** The reason of an application: 补发 is for a loss (article 26); null while it is not given. */
export const reasonOfApplication = (type: unknown, reason: unknown): ReplacementReason | null => (type === 'reissue' ? 'lost' : (replacementReasonKeys.find((key) => key === reason) ?? null));

/** What is known of an application; a fact that a rule needs and that is not given leaves its answer open. */
export interface ReplacementFacts {
  applicationDate: DateString;
  reason: ReplacementReason;
  /** Whether the county applied to is that of the household registration (who settles abroad: of the former one). */
  competentCounty?: boolean | undefined;
  /** The last day of the old certificate; null: long-term. */
  expiresOn?: DateString | null | undefined;
  /** Lost: when the newspaper notice appeared, and whether it names the number of the certificate. */
  noticePublishedOn?: DateString | undefined;
  noticeNamesNumber?: boolean | undefined;
  /** Lost: on how many of the three copies of the form the newspaper's original is pasted. */
  newspaperOriginals?: number | undefined;
  /** Damaged or expired: whether the old certificate is handed in. */
  oldCertificateHandedIn?: boolean | undefined;
  /** Whether the county's file has a copy of the grading form or registration form. */
  gradingFormAttached?: boolean | undefined;
  /** Another reason: whether the county has decided to replace the certificate. */
  countyDecided?: boolean | undefined;
  /** Settling abroad: from when, and whether a new certificate is asked for. */
  settlesOn?: DateString | undefined;
  newCertificateNeeded?: boolean | undefined;
}

/** Whether a new certificate is to be made: only who settles abroad may need none (article 29). */
export const needsNewCertificate = ({ reason, newCertificateNeeded }: Pick<ReplacementFacts, 'reason' | 'newCertificateNeeded'>): boolean => reason !== 'abroad' || newCertificateNeeded === true;
