export interface PanelMember {
  code: string;
  name: string;
  title: string;
  disciplines: string[];
  drawnFor: string;
  declaration: 'none' | 'recuses' | 'unavailable' | null;
  ground: string | null;
}

export interface PanelDraw {
  id: string;
  stage: 'first' | 'second';
  sequence: number;
  institutionName: string;
  drawnOn: string;
  drawnAt: string;
  officer: string;
  reason: string | null;
  poolSize: number;
  digest: string;
  members: PanelMember[];
}

export interface Fee {
  fee: 'appraisal' | 'examination';
  cents: number | null;
  payer: 'county' | 'unit' | 'applicant' | null;
  message: string;
}

export interface Appraisal {
  stage: 'first' | 'second';
  institutionName: string;
  examinedOn: string;
  signedOn: string | null;
  receivedOn: string | null;
  opinion: string | null;
  standardClause: string | null;
  suggestedGrade: number | null;
  prevails: boolean;
  missingFileItems: string[];
  fees: Fee[];
}

export interface CaseAppraisal {
  draws: PanelDraw[];
  appraisals: Appraisal[];
  objectionEndsOn: string | null;
  objectionOverOn: string | null;
}

export interface RecusalDeclaration {
  id: string;
  caseId: string;
  caseNo: string;
  userId: string;
  userName: string;
  declaration: 'none' | 'recuses';
  ground: string | null;
  note: string;
  basis: 'self' | 'form' | 'decision';
  earlierActs: number;
  recordedAt: string;
  finding: string | null;
  reviewedByName: string | null;
}

export interface RecusalRequest {
  id: string;
  requestedOn: string;
  requestedBy: string;
  against: string;
  ground: string;
  reason: string;
  decision: 'granted' | 'refused' | null;
  decisionReason: string | null;
  decidedByHead: string | null;
  decidedOn: string | null;
}

export interface CaseRecusals {
  declarations: RecusalDeclaration[];
  requests: RecusalRequest[];
}

export const STAGE_NAMES = { first: '首次鉴定', second: '第二次鉴定' } as const;
export const FEE_NAMES = { appraisal: '鉴定费用', examination: '检查费用' } as const;
