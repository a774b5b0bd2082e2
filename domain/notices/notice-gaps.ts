import type { PublicNoticeFormData } from '../rendering/index.ts';

/**
 * What 第17条 asks a notice to say and this one does not; what is withheld because it is private or not fit for the public may be left out.
 * @returns names of the items, empty when nothing is missing
 */
export function noticeGaps(data: Pick<PublicNoticeFormData, 'injuredOn' | 'injuryPlace' | 'injuryCause' | 'disabilitySituation' | 'proposedGrade' | 'proposesCancellation' | 'contact' | 'withheld'>): string[] {
  const said: [string, boolean][] = [
    ['致残时间', data.injuredOn !== null || data.withheld?.injuredOn === true],
    ['致残地点', data.injuryPlace !== null || data.withheld?.injuryPlace === true],
    ['致残原因', data.injuryCause !== null || data.withheld?.injuryCause === true],
    ['残疾情况', data.disabilitySituation.withheld || data.disabilitySituation.text !== null],
    ['拟定的残疾等级', data.proposedGrade !== null || data.proposesCancellation === true],
    ['县级联系方式', data.contact.phone !== null || data.contact.address !== null],
  ];
  return said.filter(([, isSaid]) => !isSaid).map(([name]) => name);
}
