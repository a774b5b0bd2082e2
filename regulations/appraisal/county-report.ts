import type { ApplicationType } from '../eligibility/gate-facts.ts';
import { fault, type AppraisalFault } from './finding.ts';

/** R085: the county's report on an adjustment carries the earlier approval forms, which the county itself supplies (article 15). */
export function checkCountyReport(type: ApplicationType, { hasEarlierForms }: { hasEarlierForms: boolean }): AppraisalFault[] {
  return type === 'adjustment' && !hasEarlierForms ? [fault('R085', 15, '缺少原批准和历次调整的审批表，由县级提供')] : [];
}
