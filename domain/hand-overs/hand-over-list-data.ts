import type { HandOverListData } from '../rendering/index.ts';
import { methodNames } from './hand-over-words.ts';
import type { HandOverView } from './list-hand-overs.ts';

/** 交接清单 of one entry of the register, to go with the papers and to be signed by both sides. */
export const handOverListData = (entry: HandOverView): HandOverListData => ({
  numberText: entry.numberText,
  office: { name: entry.fromName },
  issuedOn: entry.handedOn,
  caseNo: entry.caseNo,
  personName: entry.personName,
  from: entry.fromName,
  to: entry.toName,
  purpose: entry.purpose,
  items: entry.items,
  method: methodNames[entry.method],
  mailNumber: entry.mailNumber,
  handedOn: entry.handedOn,
  handedBy: entry.handedBy,
  receivedOn: entry.receivedOn,
  receivedBy: entry.receivedBy,
  remark: entry.remark || null,
});
