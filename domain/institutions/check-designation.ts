import type { Knex } from 'knex';
import { checkInstitution } from '../../regulations/appraisal/index.ts';
import type { InstitutionFinding, InstitutionKind, InstitutionRequirement } from '../../regulations/appraisal/index.ts';
import type { Tables } from '../../processes/decisions/index.ts';
import { institutionByInjury } from '../decisions/institution-by-injury.ts';
import { newestTables } from '../decisions/tables-of.ts';
import { Problem } from '../platform/problem.ts';
import type { DesignationKind, InstitutionRow } from './institution-row.ts';

/**
 * What a designation asks of the institution and of who designates (第15、18、20条), as the decision table has it. One for second appraisals is not bound to a
 * kind of injury: it asks what every second appraisal asks.
 */
export function requirementOf(tables: Tables, kind: DesignationKind): InstitutionRequirement {
  return kind === 'second' ? institutionByInjury(tables, 'ordinary', 'second') : institutionByInjury(tables, kind);
}

/** What a second appraisal of this kind of injury asks of the institution besides its designation (第20条), as the decision table has it; undefined when it has it. */
export function lackForSecond(tables: Tables, injury: InstitutionKind, institution: InstitutionRow): InstitutionFinding | undefined {
  return checkInstitution(institutionByInjury(tables, injury, 'second'), { designatedBy: 'province', level: institution.hospital_class, occupationalQualified: institution.occupational_qualified, psychiatric: institution.psychiatric }).find((finding) => !finding.ok);
}

/** @throws Problem unlawful when the office or the institution may not stand in such a designation */
export async function checkDesignation(trx: Knex.Transaction, institution: InstitutionRow, kind: DesignationKind, orgCode: string): Promise<void> {
  const office: { level: string } | undefined = await trx('organisations').where({ code: orgCode }).first('level');
  const designatedBy = office?.level === 'province' ? 'province' : 'city';
  const fault = checkInstitution(requirementOf(await newestTables(trx), kind), { designatedBy, level: institution.hospital_class, occupationalQualified: institution.occupational_qualified, psychiatric: institution.psychiatric }).find((finding) => !finding.ok);
  if (fault) throw new Problem({ type: 'unlawful', status: 422, title: `不能这样指定：${fault.message}。`, article: `第${fault.article}条` });
}
