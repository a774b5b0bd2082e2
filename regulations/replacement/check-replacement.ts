import type { Calendar } from '../calendar/calendar.ts';
import { ruleOf, type GateFinding } from '../eligibility/gate-finding.ts';
import { firstDayAfterLossNotice } from './loss-notice.ts';
import type { ReplacementFacts } from './replacement-facts.ts';
import { needsNewCertificate } from './replacement-facts.ts';

export interface ReplacementReading {
  calendar: Calendar;
  /** Whether "after five working days" opens on the day after the fifth. Default true. */
  afterPeriodOpensNextDay?: boolean;
}

/**
 * The rules of an application for 换证补证 (articles 26 to 29): a finding for each, whatever the reason. Pure; decides nothing that
 * the law leaves to an officer (`needs-decision`).
 */
export function checkReplacement(facts: ReplacementFacts, reading: ReplacementReading): GateFinding[] {
  return [competent(facts), ground(facts), waited(facts, reading), namesNumber(facts), pasted(facts), handedIn(facts), noNotice(facts), attached(facts), countyWrites(facts), beforeSettling(facts)];
}

/** R113: whether the application for a lost certificate comes too early, and from when it may be made. */
export function waited({ reason, applicationDate, noticePublishedOn }: ReplacementFacts, { calendar, afterPeriodOpensNextDay = true }: ReplacementReading): GateFinding {
  const rule = ruleOf('R113', 27);
  if (reason !== 'lost') return rule.none('不是遗失');
  if (noticePublishedOn === undefined) return rule.open('何日登报声明作废，须核对');
  const { date, provisional } = firstDayAfterLossNotice(noticePublishedOn, calendar, { opensNextDay: afterPeriodOpensNextDay });
  if (applicationDate >= date) return rule.passed('自登报之日起已满5个工作日');
  return rule.failed(`自登报之日（${noticePublishedOn}）起未满5个工作日，最早可于${date}申请${provisional ? '（放假安排尚未公布，日期可能变化）' : ''}`);
}

/** R031: whether the county applied to is that of the household registration. */
export function competent({ competentCounty }: ReplacementFacts): GateFinding {
  const rule = ruleOf('R031', 26);
  if (competentCounty === undefined) return rule.open('是否向户籍地（赴境外定居的，可以是原户籍地）县级提出，须核实');
  return competentCounty ? rule.passed('向户籍地县级提出') : rule.failed('应当向户籍地县级退役军人事务部门提出');
}

/** L17: article 26 names expiry, damage and loss; any other reason is for the county to decide. */
export function ground({ reason, expiresOn, applicationDate, countyDecided }: ReplacementFacts): GateFinding {
  const rule = ruleOf('L17', 26);
  if (reason === 'other') {
    if (countyDecided === undefined) return rule.open('有效期满、损毁、遗失以外的原因，由县级决定是否换发');
    return countyDecided ? rule.passed('县级决定换发') : rule.failed('县级决定不予换发');
  }
  if (reason !== 'expired') return rule.passed('属于可以申请换发、补发或者变更的原因');
  if (expiresOn === undefined) return rule.open('原证件的有效期，须核对');
  if (expiresOn === null) return rule.failed('原证件长期有效，不存在有效期满');
  return applicationDate > expiresOn ? rule.passed('原证件有效期已满') : rule.open(`原证件有效期至${expiresOn}，尚未届满，是否提前受理由县级决定`);
}

function namesNumber({ reason, noticeNamesNumber }: ReplacementFacts): GateFinding {
  const rule = ruleOf('R114', 27);
  if (reason !== 'lost') return rule.none('不是遗失');
  if (noticeNamesNumber === undefined) return rule.open('登报声明是否载明证件编号，须核对');
  return noticeNamesNumber ? rule.passed('登报声明载明了证件编号') : rule.failed('登报声明没有载明已丢失的证件编号，声明无效，须重新登报');
}

/** R115, R116: copies of the newspaper do not count; at least one of the three forms has its original. */
export function pasted({ reason, newspaperOriginals }: ReplacementFacts): GateFinding {
  const rule = ruleOf('R115', 28);
  if (reason !== 'lost') return rule.none('不是遗失');
  if (newspaperOriginals === undefined) return rule.open('上报时，审批表三份中至少一份剪贴报纸原件');
  return newspaperOriginals >= 1 ? rule.passed('审批表剪贴了报纸原件') : ruleOf('R116', 28).open('三份审批表都没有剪贴报纸原件，属于材料不全，须补充');
}

function handedIn({ reason, oldCertificateHandedIn }: ReplacementFacts): GateFinding {
  const rule = ruleOf('R117', 27);
  if (reason !== 'expired' && reason !== 'damaged') return rule.none('不是损坏或者有效期满');
  if (oldCertificateHandedIn === undefined) return rule.open('原伤残证是否交回，须核对');
  return oldCertificateHandedIn ? rule.passed('原伤残证已交回') : rule.open('没有交回原伤残证，属于材料不全，须补充');
}

function noNotice({ reason }: ReplacementFacts): GateFinding {
  const rule = ruleOf('R118', 27);
  return reason === 'expired' || reason === 'damaged' ? rule.passed('损坏、有效期满的不需登报，也不需等待') : rule.none('不是损坏或者有效期满');
}

function attached({ gradingFormAttached, ...facts }: ReplacementFacts): GateFinding {
  const rule = ruleOf('R119', 28);
  if (!needsNewCertificate(facts)) return rule.none('不办理新证件');
  if (gradingFormAttached === undefined) return rule.open('县级上报时附评残审批表或者伤残人员登记表复印件');
  return gradingFormAttached ? rule.passed('附有评残审批表或者伤残人员登记表复印件') : rule.open('没有附评残审批表或者伤残人员登记表复印件，属于材料不全，须补充');
}

function countyWrites({ reason }: ReplacementFacts): GateFinding {
  const rule = ruleOf('R120', 29);
  return reason === 'abroad' ? rule.passed('由户籍地（或者原户籍地）县级在变更栏内注明') : rule.none('不是赴境外定居');
}

/** L20: the text asks to apply before settling, and does not say what follows when somebody comes later. */
function beforeSettling({ reason, settlesOn, applicationDate }: ReplacementFacts): GateFinding {
  const rule = ruleOf('L20', 29);
  if (reason !== 'abroad') return rule.none('不是赴境外定居');
  if (settlesOn === undefined) return rule.open('何日定居，须核实');
  return applicationDate < settlesOn ? rule.passed('定居前提出申请') : rule.open('应当在定居前提出申请；已经定居的如何办理，由县级决定');
}
