import type { Category } from '../eligibility/categories.ts';

/** How the injury came about; several may apply (article 11 item 3). */
export const circumstances = {
  'on-duty': '执行公务',
  'traffic-accident': '交通事故',
  accident: '意外事件（不需第三方认定或仲裁）',
  'accident-third-party': '意外事件（需第三方认定或仲裁）',
  commuting: '上下班途中',
  'medical-accident': '医疗事故',
  'occupational-disease': '职业病',
  other: '其他',
} as const;

export type Circumstance = keyof typeof circumstances;

export interface MaterialFacts {
  category: Category;
  hasUnit: boolean;
  circumstances: readonly Circumstance[];
  /** Whether there was a stay in hospital; unknown counts as yes. */
  hospitalised?: boolean;
}

export interface RequiredMaterial {
  code: string;
  title: string;
  article: number;
  /** When it is asked for, in Chinese. */
  condition: string;
  /** What makes it valid in form. */
  requirement?: string;
  /** False for a paper that the platform asks for although article 11 does not list it. */
  statutory: boolean;
}

interface MaterialRule extends Omit<RequiredMaterial, 'article' | 'statutory'> {
  statutory?: false;
  when(facts: MaterialFacts): boolean;
}

const always = () => true;
const isPolice = ({ category }: MaterialFacts) => category === 'C2' || category === 'X47';
const through = (circumstance: Circumstance) => (facts: MaterialFacts) => facts.circumstances.includes(circumstance);
const of = (category: Category) => (facts: MaterialFacts) => facts.category === category;
const both = (a: MaterialRule['when'], b: MaterialRule['when']) => (f: MaterialFacts) => a(f) && b(f);
const not = (a: MaterialRule['when']) => (f: MaterialFacts) => !a(f);

const MILITARY_ISSUER = '团级以上部队或者县级以上军事机关出具';

/** The list of article 11, one row a paper; the code's first part is the item of the article. */
const rules: readonly MaterialRule[] = [
  { code: 'N1', title: '个人书面申请', condition: '所有申请人', requirement: '本人手写签名和申请日期', when: always },
  { code: 'N2', title: '所在单位公函', condition: '有工作单位', requirement: '编印文号并加盖印章', when: both((f) => f.hasUnit, not(isPolice)) },
  { code: 'N2', title: '政法机关政治工作部门公函', condition: '人民警察', requirement: '县级以上政法机关政治工作部门出具，编印文号并加盖印章', when: isPolice },
  { code: 'N3', title: '因战因公致残性质的记载', condition: '所有申请人', requirement: '能够说明因战因公致残经过', when: always },
  { code: 'N3a', title: '执行公务证明材料', condition: '执行公务中负伤', requirement: '会议通知、接处警记录、事故处理报告等', when: through('on-duty') },
  { code: 'N3b', title: '道路交通事故责任认定书', condition: '交通事故致残', requirement: '公安交警部门出具', when: through('traffic-accident') },
  { code: 'N3c', title: '赔偿协议、调解协议或者民事判决等', condition: '意外事件致残，需第三方认定或仲裁', when: through('accident-third-party') },
  { code: 'N3d', title: '上下班途中意外证明', condition: '上下班途中致残', requirement: '单位出具，写明规定时间和必经路途', when: through('commuting') },
  { code: 'N3e', title: '医疗事故鉴定书', condition: '医疗事故致残', requirement: '相关职能机构出具', when: through('medical-accident') },
  { code: 'N3f1', title: '对评定残疾等级的书面意见', condition: '参战、演习、训练、军事勤务致残人员', requirement: MILITARY_ISSUER, when: of('C3') },
  { code: 'N3f2', title: '军事行动通知等参加行动的档案材料', condition: '参战、演习、训练、军事勤务致残人员', requirement: MILITARY_ISSUER, when: of('C3') },
  { code: 'N3g', title: '记载负伤情况的正式文书或者表彰决定', condition: '抢救保护国家财产、人民生命财产致残人员', requirement: '县级以上人民政府或者相关部门出具', when: of('C5') },
  { code: 'N3h1', title: '记载负伤情况的正式文书或者表彰决定', condition: '维护社会治安致残人员', requirement: '县级以上人民政府或者政法机关出具', when: of('C4') },
  { code: 'N3h2', title: '对犯罪嫌疑人的询问笔录', condition: '维护社会治安致残人员', requirement: '公安机关制作', when: of('C4') },
  { code: 'N3h3', title: '人民法院判决书等', condition: '维护社会治安致残人员', when: of('C4') },
  { code: 'N3k', title: '职业病诊断证明或者鉴定书', condition: '职业病致残', statutory: false, when: through('occupational-disease') },
  { code: 'N4a', title: '门诊病历', condition: '所有申请人', requirement: '原件，加盖出具单位印章', when: always },
  { code: 'N4b', title: '住院病历', condition: '住院治疗', requirement: '复印件，加盖出具单位印章', when: (f) => f.hospitalised !== false },
  { code: 'N4c', title: '相关检查报告', condition: '所有申请人', when: always },
  { code: 'N5a', title: '近期二寸免冠彩色照片', condition: '除人民警察外', when: not(isPolice) },
  { code: 'N5a', title: '近期二寸免冠彩色照片（制式警服）', condition: '人民警察', requirement: '着制式警服', when: isPolice },
  { code: 'N5b', title: '居民身份证或者居民户口簿复印件', condition: '所有申请人', requirement: '二者有其一即可', when: always },
  { code: 'N6a', title: '人民警察证复印件', condition: '负伤时为行政编制的人民警察', when: of('C2') },
  { code: 'N6b', title: '警衔审批表复印件', condition: '负伤时为行政编制的人民警察', when: of('C2') },
  { code: 'N6c', title: '公务员登记表复印件', condition: '负伤时为行政编制的人民警察', when: of('C2') },
];

/** The papers that a first application must carry, by category and circumstances, in the order of article 11. */
export function requiredMaterials(facts: MaterialFacts): RequiredMaterial[] {
  return rules.filter((rule) => rule.when(facts)).map(({ when: _, statutory = true, ...row }) => ({ ...row, article: 11, statutory }));
}
