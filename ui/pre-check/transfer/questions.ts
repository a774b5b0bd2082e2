import { transferTypes } from '../../../regulations/relation-transfer/index.ts';
import type { TransferType } from '../../../regulations/relation-transfer/index.ts';
import type { Question, QuestionGroup } from '../questions.ts';
import type { Facts } from '../types.ts';

const isType = (...types: TransferType[]) => ({ type }: Facts): boolean => types.includes(type as TransferType);
const isMove = isType('cross-province-out', 'cross-province-in', 'in-province-out', 'in-province-in');
const isOut = isType('cross-province-out', 'in-province-out');

/** What the pre-check of 抚恤关系转移 asks, in the order in which a person would tell it. */
export const transferQuestions: readonly QuestionGroup[] = [
  {
    title: '转移方式',
    questions: [
      { key: 'type', label: '怎样转移', kind: 'choice', choices: transferTypes, article: 35, hint: '迁出、迁入各向所在县级提出' },
      { key: 'applicationDate', label: '申请日期', kind: 'day', article: 35, hint: '申请书上的日期' },
    ],
  },
  {
    title: '具体情况',
    questions: [
      { key: 'formalitiesOn', label: '军队办理退役或者移交手续的日期', kind: 'day', article: 34, when: isType('military-inbound') },
      { key: 'certificateLost', label: '遗失《残疾军人证》', kind: 'yes-no', article: 34, when: isType('military-inbound') },
      { key: 'copiesSealedAndSigned', label: '复印件有档案保管单位印章、经办人签字', kind: 'yes-no', article: 34, when: isType('military-inbound') },
      { key: 'clearlyDisagrees', label: '记载的残疾情况与等级明显不符', kind: 'yes-no', article: 34, when: isType('military-inbound'), hint: '由县级审查' },
      { key: 'forged', label: '证件或者评残材料伪造、变造', kind: 'yes-no', article: 34, when: isType('military-inbound'), hint: '由县级审查' },
      { key: 'householdMoved', label: '户籍已经迁移', kind: 'yes-no', article: 35, when: isMove },
      { key: 'sameCounty', label: '在同一个县（市、区）内迁移', kind: 'yes-no', article: 37, when: isType('in-province-out', 'in-province-in') },
      { key: 'receiverConsented', label: '迁入地已同意接收', kind: 'yes-no', article: 36, when: isType('cross-province-out') },
      { key: 'copiesKept', label: '证件和评残表已复印备查', kind: 'yes-no', article: 36, when: isOut, hint: '由迁出地县级复印' },
      { key: 'sentConfidentially', label: '档案通过机要途径发送', kind: 'yes-no', article: 36, when: isType('cross-province-out') },
      { key: 'filedWithProvince', label: '已逐级上报省级备案', kind: 'yes-no', article: 36, when: isType('cross-province-out') },
      { key: 'originConfirmed', label: '迁出地省级已核实无误', kind: 'yes-no', article: 36, when: isType('cross-province-in') },
    ],
  },
  { title: '抚恤金', questions: [{ key: 'enteredOn', label: '省级填写变更栏的日期', kind: 'day', article: 38, hint: '按这一年划分由谁发给' }] },
];

export const transferAsked = ({ questions }: QuestionGroup, facts: Facts): Question[] => questions.filter(({ when }) => when === undefined || when(facts));

/** What of the answers belongs to questions that are asked; a branch that was left is not sent. */
export function transferFacts(facts: Facts): { facts: Facts; enteredOn?: string } {
  const keys = new Set(transferQuestions.flatMap((group) => transferAsked(group, facts)).map(({ key }) => key));
  const { enteredOn, ...sent } = Object.fromEntries(Object.entries(facts).filter(([key, value]) => keys.has(key) && value !== undefined));
  return { facts: sent, ...(typeof enteredOn === 'string' ? { enteredOn } : {}) };
}
