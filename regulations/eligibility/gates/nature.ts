import { illnessCategories } from '../categories.ts';
import type { ApplicationType, GateFacts } from '../gate-facts.ts';
import { ruleOf, type GateFinding } from '../gate-finding.ts';

/** Fault and nature of the disability: R005 to R008 (articles 3, 7, 8). An adjustment does not examine the nature again. */
export function natureGates(type: ApplicationType, facts: GateFacts): GateFinding[] {
  if (type === 'adjustment') return [];
  return [fault(facts), recognition(facts), illness(type, facts), illnessNotGraded(type, facts)];
}

function fault({ atFault }: GateFacts): GateFinding {
  const rule = ruleOf('R005', 3);
  if (atFault === undefined) return rule.open('本人对致残事件有无过错责任，须核实');
  return atFault ? rule.failed('本人对致残事件负有过错责任，不能认定因战因公') : rule.passed('本人没有过错责任');
}

function recognition({ natureDecision }: GateFacts): GateFinding {
  const rule = ruleOf('R006', 3);
  if (natureDecision === undefined) return rule.open('是否认定因战因公，须由经办人审查决定');
  if (natureDecision === 'none') return rule.failed('经审查不符合因战因公情形');
  return rule.passed(natureDecision === 'war' ? '经审查认定因战' : '经审查认定因公');
}

function illness(type: ApplicationType, { claimedNature, category }: GateFacts): GateFinding {
  const [rule, name] = type === 'initial' ? [ruleOf('R007', 7), '新办'] as const : [ruleOf('R007', 8), '补办'] as const;
  if (claimedNature === undefined && !illnessCategories.includes(category)) return rule.open('申请认定的致残性质没有写明');
  return claimedNature === 'illness' || (claimedNature === undefined && illnessCategories.includes(category))
    ? rule.failed(`${name}不能认定因病致残`)
    : rule.passed(`申请认定的性质可以由${name}认定`);
}

function illnessNotGraded(type: ApplicationType, { claimedNature, gradedInService }: GateFacts): GateFinding {
  const rule = ruleOf('R008', 8);
  if (type !== 'retrospective' || claimedNature !== 'illness') return rule.none('不涉及');
  return gradedInService ? rule.none('服役期间已评定因病等级，等级有变化的应申请调整') : rule.failed('服役期间因病致残而没有评定等级的，不能补办');
}
