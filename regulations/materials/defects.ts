/** Why a paper that was handed in is not in the form that the law asks for. */
export const defects = {
  copy: '不是原件',
  'no-seal': '没有出具单位印章',
  'no-number': '没有文号',
  'wrong-issuer': '出具单位不符合要求',
  'not-signed': '没有本人手写签名',
  'not-dated': '没有申请日期',
  'lacks-content': '内容不全',
  'no-nature': '没有能够认定因战因公的表述',
  'no-participation': '不能证明本人参加该行动',
  'no-time-or-route': '没有写明规定时间或者必经路途',
  'no-uniform': '未着制式警服',
  'too-old': '超过六个月',
  'low-hospital': '医院不到二级甲等',
  illegible: '模糊不清或者有缺页',
} as const;

export type Defect = keyof typeof defects;
export const defectKeys = Object.keys(defects) as Defect[];

/** The rule that a defect of a certain paper breaks; any other defect breaks the general one, R047. */
const RULES: Readonly<Record<string, Partial<Record<Defect, string>>>> = {
  N1: { 'not-signed': 'R032', 'not-dated': 'R032' },
  N2: { 'no-number': 'R034', 'no-seal': 'R034', 'lacks-content': 'R035', 'wrong-issuer': 'R036' },
  N3: { 'no-nature': 'R046' },
  N3b: { 'wrong-issuer': 'R048' },
  N3c: { 'wrong-issuer': 'R050' },
  N3d: { 'no-time-or-route': 'R049' },
  N3e: { 'wrong-issuer': 'R051' },
  N3f1: { 'wrong-issuer': 'R052' },
  N3f2: { 'wrong-issuer': 'R052', 'no-participation': 'R053' },
  N3g: { 'wrong-issuer': 'R054' },
  N4a: { copy: 'R056' },
  N4b: { 'no-seal': 'R057' },
  N5a: { 'no-uniform': 'R058' },
  B1: { 'not-signed': 'R032', 'not-dated': 'R032' },
  B2: { 'no-nature': 'R063', 'wrong-issuer': 'R064', copy: 'R056', 'no-seal': 'R057' },
  B2b: { 'wrong-issuer': 'R066' },
  B5: { 'no-number': 'R034', 'no-seal': 'R034' },
  T1: { 'not-signed': 'R032', 'not-dated': 'R032' },
  T2: { 'too-old': 'R068', 'low-hospital': 'R068' },
  T3: { copy: 'R069' },
  T4a: { 'no-uniform': 'R058' },
  H4: { 'lacks-content': 'R114', copy: 'R116' },
  H5: { copy: 'R117' },
  K1: { 'not-signed': 'R032', 'not-dated': 'R032' },
  M1: { 'not-signed': 'R032', 'not-dated': 'R032' },
  M4: { copy: 'R125' },
  M5: { 'no-seal': 'R129', 'not-signed': 'R129' },
  M6: { 'no-seal': 'R129', 'not-signed': 'R129' },
};

/** The rule of a defect, by the code of the paper. */
export function ruleOfDefect(code: string, defect: Defect): string {
  return RULES[code]?.[defect] ?? 'R047';
}
