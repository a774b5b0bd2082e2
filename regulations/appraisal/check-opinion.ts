import { fault, type AppraisalFault } from './finding.ts';

/** Article 19: at least three experts draw up and sign an opinion. */
export const LEAST_EXPERTS = 3;

export interface OpinionFacts {
  panelSize: number;
  /** Whether the members were drawn at random from the pool. */
  drawnAtRandom: boolean;
  disciplinesNeeded: readonly string[];
  disciplinesPresent: readonly string[];
  commissionedParts: readonly string[];
  examinedParts: readonly string[];
  signers: number;
  institutionSeal: boolean;
  /** Whether it stands on the approval form. */
  onApprovalForm: boolean;
  handedInBy: 'institution' | 'examinee';
}

/** What makes an appraisal opinion invalid (article 19: R077, R078, R080 to R083); empty when it is valid. */
export function checkOpinion(facts: OpinionFacts): AppraisalFault[] {
  const missing = facts.disciplinesNeeded.filter((needed) => !facts.disciplinesPresent.includes(needed));
  const omitted = facts.commissionedParts.filter((part) => !facts.examinedParts.includes(part));
  const added = facts.examinedParts.filter((part) => !facts.commissionedParts.includes(part));
  return [
    facts.panelSize < LEAST_EXPERTS && fault('R077', 19, `专家小组不足${LEAST_EXPERTS}人`),
    !facts.drawnAtRandom && fault('R078', 19, '专家不是从专家库中随机抽选'),
    missing.length > 0 && fault('R080', 19, `缺少相应学科的专家：${missing.join('、')}`),
    omitted.length > 0 && fault('R081', 19, `委托的部位没有检查：${omitted.join('、')}`),
    added.length > 0 && fault('R081', 19, `检查了没有委托的部位：${added.join('、')}`),
    facts.signers < LEAST_EXPERTS && fault('R082', 19, `共同签署的专家不足${LEAST_EXPERTS}人`),
    !facts.institutionSeal && fault('R082', 19, '没有医疗卫生机构印章'),
    !facts.onApprovalForm && fault('R082', 19, '鉴定意见没有签署在审批表上'),
    facts.handedInBy === 'examinee' && fault('R083', 19, '鉴定意见由受检人自带，应由机构直接送达'),
  ].filter((found) => found !== false);
}
