import { institutionKinds } from '../../regulations/appraisal/index.ts';
import { categories, categoryCodes, isPolice, type ApplicationType, type Category } from '../../regulations/eligibility/index.ts';
import { circumstances } from '../../regulations/materials/index.ts';
import type { Facts } from './types.ts';

type Choices = Readonly<Record<string, string>>;

export interface Question {
  key: string;
  label: string;
  kind: 'yes-no' | 'day' | 'choice' | 'choices';
  choices?: Choices;
  /** the article for which it is asked */
  article: number;
  /** in which types of application it is asked; nothing said: in all */
  types?: readonly ApplicationType[];
  /** asked only when */
  when?: (facts: Facts) => boolean;
  hint?: string;
}

export interface QuestionGroup {
  title: string;
  questions: readonly Question[];
}

const isPoliceOf = ({ category }: Facts): boolean => isPolice(category as Category);
const isDisease = ({ circumstances: given }: Facts): boolean => Array.isArray(given) && given.includes('occupational-disease');
const isReference = ({ category }: Facts): boolean => String(category ?? '').startsWith('X46');
const natures = { war: '因战', duty: '因公', illness: '因病' };

/** What the pre-check asks, in the order in which a person would tell it. */
export const questionGroups: readonly QuestionGroup[] = [
  {
    title: '申请人',
    questions: [
      { key: 'category', label: '人员类别', kind: 'choice', choices: Object.fromEntries(categoryCodes.map((code) => [code, categories[code].name])), article: 2, hint: '按致残时的身份选择' },
      { key: 'applicationDate', label: '申请日期', kind: 'day', article: 10, hint: '申请书上手写的日期' },
      { key: 'householdInProvince', label: '具有广东省户籍', kind: 'yes-no', article: 2 },
      { key: 'competentCounty', label: '向户籍地县级提出', kind: 'yes-no', article: 14 },
      { key: 'appliedBy', label: '由谁提出', kind: 'choice', choices: { self: '本人', 'interested-person': '利害关系人', other: '其他人' }, article: 10 },
      { key: 'mentallyIll', label: '本人是精神病患者', kind: 'yes-no', article: 10, when: ({ appliedBy }) => appliedBy === 'interested-person' },
      { key: 'leftService', label: '已退出现役（军队、消防救援队伍）', kind: 'yes-no', article: 8, types: ['retrospective'] },
      { key: 'leftService', label: '已退出军队或者消防救援队伍', kind: 'yes-no', article: 46, types: ['initial', 'adjustment'], when: isReference },
      { key: 'gradedInService', label: '服役期间已就该伤残评定等级', kind: 'yes-no', article: 8, types: ['retrospective'] },
    ],
  },
  {
    title: '致残情况',
    questions: [
      { key: 'circumstances', label: '致残情形', kind: 'choices', choices: circumstances, article: 11, types: ['initial', 'retrospective'] },
      { key: 'injuredOn', label: '负伤日期', kind: 'day', article: 7, types: ['initial', 'retrospective'] },
      { key: 'diagnosedOn', label: '职业病诊断日期', kind: 'day', article: 7, types: ['initial'], when: isDisease },
      { key: 'certifiedOn', label: '职业病鉴定日期', kind: 'day', article: 7, types: ['initial'], when: isDisease },
      { key: 'claimedNature', label: '申请认定的性质', kind: 'choice', choices: natures, article: 3, types: ['initial', 'retrospective'] },
      { key: 'atFault', label: '本人负有过错责任', kind: 'yes-no', article: 3, types: ['initial', 'retrospective'] },
      { key: 'natureDecision', label: '经审查认定', kind: 'choice', choices: { war: '因战', duty: '因公', none: '不符合' }, article: 3, types: ['initial', 'retrospective'], hint: '没有审查的不选' },
      { key: 'workInjuryInsured', label: '应当认定视同工伤', kind: 'yes-no', article: 2, types: ['initial', 'retrospective'] },
      { key: 'hospitalised', label: '曾经住院治疗', kind: 'yes-no', article: 11, types: ['initial'] },
      { key: 'injuryKind', label: '鉴定的伤残', kind: 'choice', choices: institutionKinds, article: 15 },
      { key: 'lastGradedOn', label: '上一次评定日期', kind: 'day', article: 9, types: ['adjustment'], hint: '省级批准的日期' },
      { key: 'lastAdjustedOn', label: '最近一次调整日期', kind: 'day', article: 9, types: ['adjustment'], hint: '没有调整过的不填' },
      { key: 'samePart', label: '部位与伤残档案一致', kind: 'yes-no', article: 13, types: ['adjustment'] },
      { key: 'otherCauses', label: '因其他原因加重', kind: 'yes-no', article: 13, types: ['adjustment'] },
    ],
  },
  {
    title: '申请',
    questions: [
      { key: 'hasUnit', label: '有工作单位', kind: 'yes-no', article: 14 },
      { key: 'submittedThrough', label: '提出方式', kind: 'choice', choices: { unit: '经所在单位', direct: '直接向县级' }, article: 14 },
      { key: 'letterIssuer', label: '公函出具单位', kind: 'choice', choices: { 'political-organ': '县级以上政法机关政治工作部门', unit: '其他单位' }, article: 11, types: ['initial'], when: isPoliceOf },
      { key: 'handSigned', label: '申请书有本人手写签名', kind: 'yes-no', article: 10 },
      { key: 'handDated', label: '申请书写明申请日期', kind: 'yes-no', article: 10 },
      { key: 'lateExceptionBy', label: '超过三年的例外决定由谁作出', kind: 'choice', choices: { county: '县级', city: '市级', province: '省级' }, article: 7, types: ['initial'], hint: '没有决定的不选' },
    ],
  },
];

/** The questions that are asked now. */
export function askedOf({ questions }: QuestionGroup, type: ApplicationType, facts: Facts): Question[] {
  return questions.filter(({ types, when }) => (types === undefined || types.includes(type)) && (when === undefined || when(facts)));
}

/** What of the answers belongs to questions that are asked; a branch that was left is not sent. */
export function factsToSend(type: ApplicationType, facts: Facts): Facts {
  const keys = new Set(questionGroups.flatMap((group) => askedOf(group, type, facts)).map(({ key }) => key));
  return Object.fromEntries(Object.entries(facts).filter(([key, value]) => keys.has(key) && value !== undefined));
}
