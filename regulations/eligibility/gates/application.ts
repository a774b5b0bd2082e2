import { isPolice } from '../categories.ts';
import type { ApplicationType, GateFacts } from '../gate-facts.ts';
import { ruleOf, type GateFinding } from '../gate-finding.ts';

/** Who applies, where and through whom: R029 to R033, R036 (articles 10, 11, 14). */
export function applicationGates(type: ApplicationType, facts: GateFacts): GateFinding[] {
  return [throughUnit(type, facts), direct(type, facts), competent(facts), signed(facts), applicant(facts), policeLetter(type, facts)];
}

function throughUnit(type: ApplicationType, { hasUnit, submittedThrough }: GateFacts): GateFinding {
  const rule = ruleOf('R029', 14);
  if (type === 'adjustment') return rule.none('以原致残部位申请，可以直接提出');
  if (hasUnit === undefined) return rule.open('有无工作单位，须核实');
  if (!hasUnit) return rule.none('没有工作单位');
  if (submittedThrough === undefined) return rule.open('申请是否经所在单位提出，须核实');
  return submittedThrough === 'unit' ? rule.passed('经所在单位提出') : rule.failed('有工作单位的应当向所在单位提出，由单位出具意见后转报');
}

function direct(type: ApplicationType, { hasUnit, submittedThrough }: GateFacts): GateFinding {
  const rule = ruleOf('R030', 14);
  if (submittedThrough !== 'direct') return rule.none('不是直接提出');
  if (type === 'adjustment') return rule.passed('以原致残部位申请，可以直接向县级提出');
  if (hasUnit === undefined) return rule.open('有无工作单位，须核实');
  return hasUnit ? rule.none('有工作单位，按R029处理') : rule.passed('没有工作单位，可以直接向县级提出');
}

function competent({ competentCounty }: GateFacts): GateFinding {
  const rule = ruleOf('R031', 14);
  if (competentCounty === undefined) return rule.open('是否向户籍地县级提出，须核实');
  return competentCounty ? rule.passed('向户籍地县级提出') : rule.failed('应当向户籍地县级退役军人事务部门提出');
}

function signed({ handSigned, handDated }: GateFacts): GateFinding {
  const rule = ruleOf('R032', 10);
  if (handSigned === undefined || handDated === undefined) return rule.open('申请书是否由本人手写签名并写明日期，须核对');
  return handSigned && handDated ? rule.passed('申请书有手写签名和日期') : rule.open('申请书缺少手写签名或者申请日期，属于材料不全，须补充');
}

function applicant({ appliedBy, mentallyIll }: GateFacts): GateFinding {
  const rule = ruleOf('R033', 10);
  if (appliedBy === undefined) return rule.open('由谁提出申请，须核实');
  if (appliedBy === 'self') return rule.passed('本人提出申请');
  if (appliedBy === 'other') return rule.failed('应当由本人提出；精神病患者由利害关系人帮助提出');
  if (mentallyIll === undefined) return rule.open('利害关系人代为提出的，须核实本人是否为精神病患者');
  return mentallyIll ? rule.passed('精神病患者，由利害关系人帮助提出') : rule.failed('不是精神病患者的，应当由本人提出');
}

function policeLetter(type: ApplicationType, { category, letterIssuer }: GateFacts): GateFinding {
  const rule = ruleOf('R036', 11);
  if (type !== 'initial' || !isPolice(category)) return rule.none('不是人民警察新办');
  if (letterIssuer === undefined) return rule.open('公函由谁出具，须核对');
  return letterIssuer === 'political-organ' ? rule.passed('公函由县级以上政法机关政治工作部门出具') : rule.open('公函应由县级以上政法机关政治工作部门出具，属于不符合法定形式，须补充');
}
