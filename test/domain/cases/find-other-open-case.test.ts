import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getCase } from '../../../domain/cases/case-row.ts';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { findOtherOpenCase } from '../../../domain/cases/find-other-open-case.ts';
import { otherSideOf } from '../../../domain/relation-transfer/in-province/other-side.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';

let t: TestApp;
let personId: string;
let leaving: CaseRow;
beforeAll(async () => {
  t = await testApp();
  leaving = await given('449901', 'in-province-out', { toCounty: '449902' });
  personId = leaving.person_id;
});
afterAll(() => t.close());

async function given(county: string, type: string, application: Record<string, unknown>): Promise<CaseRow> {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, county);
  await t.db('cases').where({ id }).update({ procedure: 'relation-transfer', application_type: type, application: JSON.stringify(application), ...(personId ? { person_id: personId } : {}) });
  return getCase(t.db, id);
}
const other = async (row: CaseRow): Promise<string | undefined> => findOtherOpenCase(t.db, { caseId: row.id, personId, procedure: row.procedure, otherSide: await otherSideOf(t.db, row) });

it.each([
  ['the receiving side of the same move', '449902', 'in-province-in', { fromCounty: '449901' }, 'running', false],
  ['a closed case', '449901', 'cross-province-out', {}, 'closed', false],
  ['the receiving side of a move to another county', '449901', 'in-province-in', { fromCounty: '449902' }, 'running', true],
  ['a suspended case of another way', '449901', 'cross-province-out', {}, 'suspended', true],
])('beside a move to another county of the province: %s', async (_, county, type, application, status, found) => {
  const row = await given(county, type, application);
  await t.db('cases').where({ id: row.id }).update({ status });
  expect(await other(leaving)).toBe(found ? row.case_no : undefined);
  await t.db('cases').where({ id: row.id }).update({ status: 'closed' });
});

it('seen from the receiving side too, and a county that was merged is the one into which it was', async () => {
  const arriving = await given('449902', 'in-province-in', { fromCounty: '449901' });
  expect(await other(arriving)).toBeUndefined();
  await t.db('organisations').where({ code: '449902' }).update({ closed_on: '2025-06-10', successor_code: '449901' });
  expect(await otherSideOf(t.db, leaving)).toEqual({ applicationType: 'in-province-in', countyCode: '449901' });
  expect(await otherSideOf(t.db, { application_type: 'initial', application: {} })).toBeUndefined();
});
