import { legalActs } from '../acts/legal-acts.ts';
import type { RoleConstraint } from './constraint.ts';
import { validity } from './makers.ts';

const LEVEL_NAME = { applicant: '申请人', county: '县级', city: '市级', province: '省级', institution: '医疗卫生机构', outside: '省外的单位', superior: '上一级', handling: '承办单位' } as const;

/** Every act belongs to one level, in whatever procedure; taken from the vocabulary itself. */
export const levelConstraints: readonly RoleConstraint[] = legalActs.map(({ id, name, articles: [article], level }) => ({
  kind: 'role', id: `level-of-${id}`, act: id, level, article: article ?? null, ...(article === undefined ? {} : { alsoArticles: [5] }), message: `${name}应由${LEVEL_NAME[level]}办理`, ...validity,
}));
