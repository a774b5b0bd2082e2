import type { Executor } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';
import { tablesOfCase } from '../decisions/tables-of.ts';
import { requirementOf } from './check-designation.ts';
import type { DesignationKind, InstitutionRow } from './institution-row.ts';

/** What institutions are designated for, in words. */
export const DESIGNATION_WORDS: Readonly<Record<DesignationKind, string>> = { ordinary: '一般伤残鉴定', occupational: '职业病鉴定', mental: '精神病鉴定', second: '第二次鉴定' };

/**
 * The institution of this name, if it is designated on the day for the kind of appraisal by the city or province of the case.
 * @throws Problem unlawful (第15、20条)
 */
export async function findDesignated(db: Executor, offices: { city_code: string; province_code: string; release_id: string }, name: string, kind: DesignationKind, on: string): Promise<InstitutionRow> {
  const found = (await db('appraisal_institutions as i')
    .join('institution_designations as d', 'd.institution_id', 'i.id')
    .where({ 'i.name': name, 'd.kind': kind })
    .whereIn('d.org_code', [offices.city_code, offices.province_code])
    .where('d.valid_from', '<=', on)
    .where((any) => any.whereNull('d.valid_until').orWhere('d.valid_until', '>=', on))
    .first('i.*')) as InstitutionRow | undefined;
  if (found) return found;
  const { article, institution, designatedBy } = requirementOf(await tablesOfCase(db, offices), kind);
  throw new Problem({
    type: 'unlawful',
    status: 422,
    title: `“${name}”在${on}不在${DESIGNATION_WORDS[kind]}的指定机构名册中。`,
    detail: `应当是${designatedBy === 'province' ? '省级' : '市级'}指定的${institution}。`,
    article: `第${article}条`,
    errors: [{ path: '/institutionName', message: '不在指定机构名册中' }],
  });
}

/** The institutions that are designated on a day for one kind, by name, for forms. */
export async function listDesignated(db: Executor, offices: { city_code: string; province_code: string }, kind: DesignationKind, on: string): Promise<InstitutionRow[]> {
  return (await db('appraisal_institutions as i')
    .join('institution_designations as d', 'd.institution_id', 'i.id')
    .where({ 'd.kind': kind })
    .whereIn('d.org_code', [offices.city_code, offices.province_code])
    .where('d.valid_from', '<=', on)
    .where((any) => any.whereNull('d.valid_until').orWhere('d.valid_until', '>=', on))
    .orderBy('i.name')
    .distinct('i.*')) as InstitutionRow[];
}
