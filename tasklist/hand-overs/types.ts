export interface HandOver {
  id: string;
  numberText: string;
  caseId: string;
  caseNo: string;
  personName: string;
  purpose: string;
  fromName: string;
  toName: string;
  items: { name: string; numberText: string | null; pages: number | null; note: string | null }[];
  method: 'in-person' | 'registered-mail' | 'confidential-mail' | 'signed-receipt';
  mailNumber: string | null;
  handedOn: string;
  handedBy: string;
  receivedOn: string | null;
  receivedBy: string | null;
  remark: string;
  canReceive: boolean;
}

export interface HandOvers {
  rows: HandOver[];
  total: number;
}

export const METHODS: Record<HandOver['method'], string> = { 'in-person': '专人送达', 'registered-mail': '挂号邮寄', 'confidential-mail': '机要交换', 'signed-receipt': '当面签收' };
