/** What is to be appraised decides who designates the institution (article 15). */
export const institutionRules = {
  ordinary: { designatedBy: 'city', name: '二级以上医疗卫生机构' },
  occupational: { designatedBy: 'province', name: '有职业病诊断资质的医疗机构' },
  mental: { designatedBy: 'province', name: '精神病专科医院' },
} as const;

export type InstitutionKind = keyof typeof institutionRules;

export interface InstitutionChoice {
  kind: InstitutionKind;
  designatedBy: 'city' | 'province';
}

/** Whether the institution may make the first appraisal; the message says in Chinese why not. */
export function checkInstitution({ kind, designatedBy }: InstitutionChoice): { rule: string; ok: boolean; article: 15; message: string } {
  const { designatedBy: required, name } = institutionRules[kind];
  const rule = { ordinary: 'R074', occupational: 'R075', mental: 'R076' }[kind];
  const level = required === 'city' ? '市级' : '省级';
  return designatedBy === required
    ? { rule, ok: true, article: 15, message: `由${level}指定的${name}` }
    : { rule, ok: false, article: 15, message: `应由${level}退役军人事务部门指定的${name}鉴定` };
}
