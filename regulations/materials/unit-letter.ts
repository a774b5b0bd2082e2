import type { ApplicationType } from '../eligibility/gate-facts.ts';

/** What an official letter of the unit can say. */
export const letterContents = {
  name: '申请人姓名',
  'current-identity': '当前身份',
  'injury-identity': '负伤时的身份',
  nature: '致残性质',
  time: '负伤时间',
  place: '负伤地点',
  parts: '致残部位',
  course: '详细经过',
  treatment: '负伤后处理情况',
  fault: '本人有无过错责任',
  opinion: '单位审核意见',
  address: '单位地址',
  contact: '联系人姓名、职务、电话',
} as const;

export type LetterContent = keyof typeof letterContents;
export const letterContentKeys = Object.keys(letterContents) as LetterContent[];

const OF_BOTH: readonly LetterContent[] = ['name', 'current-identity', 'injury-identity', 'nature', 'time', 'place', 'parts', 'course'];

/** What the letter must say (articles 11, 12); an adjustment needs no letter. */
const NEEDED: Readonly<Record<ApplicationType, readonly LetterContent[]>> = {
  initial: letterContentKeys,
  retrospective: OF_BOTH,
  adjustment: [],
};

/** R035, R037: what the letter does not say although it must; for 补办 no statement on fault is asked for. */
export function lackingContents(type: ApplicationType, given: readonly LetterContent[]): LetterContent[] {
  return NEEDED[type].filter((content) => !given.includes(content));
}
