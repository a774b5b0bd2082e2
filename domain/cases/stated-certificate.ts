import { partOf, textOf } from './load-paper-context.ts';

type Answers = Record<string, unknown>;

/** The certificate that the applicant holds, as the application states it; empty when it states none. */
export const statedCertificateOf = (application: Answers): Answers => partOf(application, 'certificate');

/** Its number; '' when the application states none. */
export const statedNumberOf = (application: Answers): string => textOf(statedCertificateOf(application), 'number') ?? '';
