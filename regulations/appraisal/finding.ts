/** A fault of an appraisal and the rule that it breaks. */
export interface AppraisalFault {
  rule: string;
  article: number;
  message: string;
}

export const fault = (rule: string, article: number, message: string): AppraisalFault => ({ rule, article, message });
