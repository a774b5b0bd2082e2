import { validityBands } from '../../../regulations/certificates/index.ts';
import { categories, categoryCodes } from '../../../regulations/eligibility/index.ts';
import { replacementReasons } from '../../../regulations/replacement/index.ts';
import type { Question, QuestionGroup } from '../questions.ts';
import type { Facts } from '../types.ts';

/** An age of each band of 第25条: its last, or the first after the one before. */
const AGES = Object.fromEntries(validityBands.map(({ upTo, name }, index) => [String(upTo ?? (validityBands[index - 1]?.upTo ?? 0) + 1), name]));

const isReason = (...reasons: string[]) => ({ reason }: Facts): boolean => reasons.includes(String(reason ?? ''));

/** What the pre-check of 换证补证 asks, in the order in which a holder would tell it. */
export const replacementQuestions: readonly QuestionGroup[] = [
  {
    title: '证件与原因',
    questions: [
      { key: 'reason', label: '换证补证的原因', kind: 'choice', choices: replacementReasons, article: 26 },
      { key: 'category', label: '人员类别', kind: 'choice', choices: Object.fromEntries(categoryCodes.map((code) => [code, categories[code].name])), article: 24, hint: '按致残时的身份选择' },
      { key: 'applicationDate', label: '申请日期', kind: 'day', article: 27, hint: '申请书上的日期' },
      { key: 'age', label: '发证时的周岁', kind: 'choice', choices: AGES, article: 25 },
      { key: 'competentCounty', label: '向户籍地（赴境外定居的，可以是原户籍地）县级提出', kind: 'yes-no', article: 26 },
    ],
  },
  {
    title: '具体情况',
    questions: [
      { key: 'longTerm', label: '原证件长期有效', kind: 'yes-no', article: 25, when: isReason('expired') },
      { key: 'expiresOn', label: '原证件有效期至', kind: 'day', article: 25, when: ({ longTerm, ...facts }) => isReason('expired')(facts) && longTerm !== true },
      { key: 'noticePublishedOn', label: '登报日期', kind: 'day', article: 27, when: isReason('lost') },
      { key: 'noticeNamesNumber', label: '登报声明载明证件编号', kind: 'yes-no', article: 27, when: isReason('lost') },
      { key: 'newspaperOriginals', label: '审批表上剪贴报纸原件的份数', kind: 'choice', choices: { '0': '没有', '1': '一份', '2': '两份', '3': '三份' }, article: 28, when: isReason('lost'), hint: '由县级剪贴' },
      { key: 'oldCertificateHandedIn', label: '交回原伤残证', kind: 'yes-no', article: 27, when: isReason('expired', 'damaged') },
      { key: 'countyDecided', label: '县级已决定换发', kind: 'yes-no', article: 26, when: isReason('other') },
      { key: 'settlesOn', label: '定居日期', kind: 'day', article: 29, when: isReason('abroad') },
      { key: 'newCertificateNeeded', label: '需要换发新证', kind: 'yes-no', article: 29, when: isReason('abroad') },
      { key: 'gradingFormAttached', label: '档案中有评残审批表或者伤残人员登记表', kind: 'yes-no', article: 28, hint: '由县级提供复印件' },
    ],
  },
];

export const replacementAsked = ({ questions }: QuestionGroup, facts: Facts): Question[] => questions.filter(({ when }) => when === undefined || when(facts));

const NUMBERS: readonly string[] = ['age', 'newspaperOriginals'];

/** What of the answers belongs to questions that are asked, as the server takes it. */
export function replacementFacts(facts: Facts): Record<string, unknown> {
  const keys = new Set(replacementQuestions.flatMap((group) => replacementAsked(group, facts)).map(({ key }) => key));
  return Object.fromEntries(Object.entries(facts).filter(([key, value]) => keys.has(key) && value !== undefined).map(([key, value]) => [key, NUMBERS.includes(key) ? Number(value) : value]));
}
