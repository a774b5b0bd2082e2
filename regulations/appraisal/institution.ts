/** What is to be appraised decides who designates the institution (article 15); a second appraisal is the province's (article 20). */
export const institutionKinds = { ordinary: '一般伤残', occupational: '职业病', mental: '精神病' } as const;
export type InstitutionKind = keyof typeof institutionKinds;
export type Occasion = 'first' | 'second';

/** One row of the decision table by which the institution is found. */
export interface InstitutionRequirement {
  designatedBy: 'city' | 'province';
  /** what kind of institution, in Chinese */
  institution: string;
  qualification: 'none' | 'occupational' | 'psychiatric';
  rule: string;
  article: number;
}

export interface InstitutionChoice {
  designatedBy: 'city' | 'province';
  /** 一级, 二级, 三级; unknown when not given */
  level?: 1 | 2 | 3 | undefined;
  /** Whether it may diagnose occupational diseases. */
  occupationalQualified?: boolean | undefined;
  /** Whether it is a hospital for mental diseases. */
  psychiatric?: boolean | undefined;
}

export interface InstitutionFinding {
  rule: string;
  ok: boolean;
  article: number;
  message: string;
}

const LEVEL_NAMES = { city: '市级', province: '省级' } as const;

/**
 * Whether an institution may make the appraisal: designated by the right level (R074 to R076, R086), with the
 * qualification asked for, and at least of the second class (R159, article 18). What is not given is not judged.
 */
export function checkInstitution(required: InstitutionRequirement, choice: InstitutionChoice): InstitutionFinding[] {
  const level = LEVEL_NAMES[required.designatedBy];
  const { rule, article } = required;
  const isDesignated = choice.designatedBy === required.designatedBy;
  const findings: InstitutionFinding[] = [
    { rule, article, ok: isDesignated, message: isDesignated ? `由${level}指定的${required.institution}` : `应由${level}退役军人事务部门指定的${required.institution}鉴定` },
  ];
  const has = { none: undefined, occupational: choice.occupationalQualified, psychiatric: choice.psychiatric }[required.qualification];
  if (has !== undefined) findings.push({ rule, article, ok: has, message: has ? '具有所需资质' : `应为${required.institution}` });
  if (choice.level !== undefined) {
    const ok = choice.level >= 2;
    findings.push({ rule: 'R159', article: 18, ok, message: ok ? '二级以上医疗卫生机构' : '指定的医疗卫生机构应在二级以上' });
  }
  return findings;
}
