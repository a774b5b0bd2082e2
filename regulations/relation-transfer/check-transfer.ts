import { addCalendarDays, type DateString } from '../calendar/dates.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { rollToWorkingDay } from '../calendar/working-days.ts';
import type { GateFinding } from '../eligibility/index.ts';
import { articleOfTransfer, type TransferType } from './transfer-types.ts';

/** What the rules of a transfer ask; undefined: not known. */
export interface TransferFacts {
  type: TransferType;
  applicationDate: DateString;
  /** military: the day on which the forces finished discharge or hand-over */
  formalitiesOn?: DateString | undefined;
  certificateLost?: boolean | undefined;
  /** military: recorded condition and grade clearly disagree */
  clearlyDisagrees?: boolean | undefined;
  forged?: boolean | undefined;
  /** military: the copies bear the keeper's seal and the officer's signature */
  copiesSealedAndSigned?: boolean | undefined;
  householdMoved?: boolean | undefined;
  sameCounty?: boolean | undefined;
  receiverConsented?: boolean | undefined;
  sentConfidentially?: boolean | undefined;
  filedWithProvince?: boolean | undefined;
  copiesKept?: boolean | undefined;
  originConfirmed?: boolean | undefined;
}

interface Counting {
  calendar: Calendar;
  /** whether a last day that is a rest day moves to the next working day (default true: the text does not say) */
  rollRestDay?: boolean;
}

type Outcome = GateFinding['outcome'];

/** The last day of the 60 calendar days of article 34. */
export function lastDayToApplyInbound(formalitiesOn: DateString, { calendar, rollRestDay = true }: Counting): DateString {
  const last = addCalendarDays(formalitiesOn, 60);
  return rollRestDay ? rollToWorkingDay(calendar, last) : last;
}

/** What article 34 makes of a re-examination (复查鉴定): in principle due, or left to the county. */
export function reexaminationDue(facts: TransferFacts, counting: Counting): { due: boolean; reasons: ('R124' | 'R125')[] } {
  const reasons: ('R124' | 'R125')[] = [];
  if (facts.formalitiesOn !== undefined && facts.applicationDate > lastDayToApplyInbound(facts.formalitiesOn, counting)) reasons.push('R124');
  if (facts.certificateLost === true) reasons.push('R125');
  return { due: reasons.length > 0, reasons };
}

/** R136: whether the entry in the 变更栏 gives a new number. */
export const isRenumbered = (type: TransferType): boolean => type === 'military-inbound' || type === 'cross-province-in';

/** R123 to R136 for the facts that are known: each rule with its outcome and article. A rule of another way does not apply. */
export function checkTransfer(facts: TransferFacts, counting: Counting): GateFinding[] {
  const { type } = facts;
  const article = articleOfTransfer(type);
  const military = type === 'military-inbound';
  const crossOut = type === 'cross-province-out';
  const out = crossOut || type === 'in-province-out';
  const rule = (id: string, applies: boolean, fact: boolean | undefined, no: Outcome, words: readonly [yes: string, no: string, open: string], at: number = article): GateFinding => {
    if (!applies) return { rule: id, outcome: 'not-applicable', article: at, message: '不适用于这一种转移' };
    const outcome = fact === undefined ? 'needs-decision' : fact ? 'passed' : no;
    return { rule: id, outcome, article: at, message: words[fact === undefined ? 2 : fact ? 0 : 1] };
  };
  const not = (fact: boolean | undefined): boolean | undefined => (fact === undefined ? undefined : !fact);
  const late = facts.formalitiesOn === undefined ? undefined : facts.applicationDate > lastDayToApplyInbound(facts.formalitiesOn, counting);
  return [
    rule('R123', military, not(late), 'needs-decision', ['在军队办理手续后60日内申请', '已超过60日：不是拒绝的理由，原则上应复查鉴定残疾情况', '需要军队办理退役或者移交手续的日期']),
    rule('R124', military, not(late), 'needs-decision', ['没有逾期', '逾期未办理的，原则上应复查鉴定，程序继续', '需要军队办理手续的日期']),
    rule('R125', military, not(facts.certificateLost), 'needs-decision', ['持有《残疾军人证》原件', '遗失《残疾军人证》的，原则上应复查鉴定', '需要核对《残疾军人证》原件']),
    rule('R127', military, not(facts.clearlyDisagrees), 'needs-decision', ['记载的残疾情况与等级没有明显不符', '明显不符的暂缓登记，逐级上报，更正或者重新评定后恢复', '需要县级审查等级评定表']),
    rule('R128', military, not(facts.forged), 'failed', ['没有伪造、变造', '伪造、变造的收回证件，不予登记，移交公安机关', '需要县级审查证件和评残材料']),
    rule('R129', military, facts.copiesSealedAndSigned, 'needs-decision', ['复印件已加盖档案保管单位印章、经办人签字', '复印件没有盖章或者签字，不符合要求，应当补正', '需要核对复印件的印章和签字']),
    rule('R130', !military, facts.householdMoved, 'needs-decision', ['户籍变化，同时申请转移', '户籍没有变化的，不办理转移', '需要迁入地户口簿'], 35),
    rule('G30', !military, not(facts.sameCounty), 'failed', ['迁入另一个县', '在同一个县内迁移的，只更新地址，不办理转移', '需要迁入地'], article),
    rule('R131', crossOut, facts.receiverConsented, 'failed', ['迁入地已同意接收，可以开具转移证明', '迁入地没有同意接收，不得开具转移证明', '等待迁入地答复，答复前不得开具转移证明']),
    rule('R132', crossOut, facts.sentConfidentially, 'failed', ['档案通过机要途径发送', '档案应当通过机要途径发送', '档案应当通过机要途径发送']),
    rule('R133', crossOut, facts.filedWithProvince, 'failed', ['已逐级上报备案', '开具转移证明的同时应当逐级上报省级备案', '开具转移证明的同时逐级上报备案']),
    rule('R134', out, facts.copiesKept, 'failed', ['证件和评残表已复印备查', '发送档案前应当复印证件和评残审批表或者换证表', '发送档案前须复印备查']),
    rule('R135', type === 'cross-province-in', facts.originConfirmed, 'failed', ['迁出地省级核实无误', '迁出地省级没有核实无误，不得填写变更栏', '省级须先向迁出地省级核实']),
    { rule: 'R136', outcome: out ? 'not-applicable' : 'passed', article, message: out ? '变更栏由迁入一方的省级填写' : isRenumbered(type) ? '变更栏填写新的户籍地、重新编号并盖章' : '变更栏填写新的户籍地并盖章，证件编号不变' },
  ];
}
