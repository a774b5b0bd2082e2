import type { Knex } from 'knex';
import { admitExpert } from '../../domain/experts/keep-pool.ts';
import { addInstitution } from '../../domain/institutions/add-institution.ts';
import type { Keeper } from '../../domain/institutions/institution-row.ts';
import { demonstrationOffices } from './demonstration-data.ts';
import { demonstrationInstitutions, designatedSince } from './demonstration-institutions.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六'];

/** Enters the invented institutions with their pools unless they are there. */
export async function seedInstitutions(trx: Knex.Transaction, at: Date): Promise<void> {
  const keeper: Keeper = { id: 'system', name: '演示数据', offices: new Set(demonstrationOffices.map((office) => office.code)) };
  for (const { designations, prefix, disciplines, experts, ...institution } of demonstrationInstitutions) {
    if (await trx('appraisal_institutions').where({ name: institution.name }).first('id')) continue;
    const [first] = designations;
    if (!first) continue;
    const id = await addInstitution(trx, keeper, { ...institution, designation: { ...first, documentNumber: `演退役指定〔2022〕${prefix}号`, validFrom: designatedSince } }, at);
    const people = disciplines.flatMap((discipline) => Array.from({ length: experts }, () => discipline));
    for (const [index, discipline] of people.entries()) {
      await admitExpert(trx, keeper, id, {
        code: `${prefix}-${String(index + 1).padStart(2, '0')}`, name: `${discipline}专家${NUMERALS[index] ?? index + 1}（演示）`, title: index % 2 === 0 ? '主任医师' : '副主任医师', disciplines: [discipline],
        seniorTitle: true, knowsAssessment: true, goodConduct: true, validFrom: designatedSince, entryReason: '机构推荐（演示）',
      }, at);
    }
  }
}
