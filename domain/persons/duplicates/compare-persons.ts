import type { Executor } from '../../database/connect.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/connect.ts';
import type { CaseScope } from '../../queries/case-scope.ts';
import type { CurrentUser } from '../../users/current-user.ts';
import { maskIdNumber } from '../mask-id-number.ts';
import type { PersonRecord } from '../person-reach.ts';
import { findPair, officeOfPair } from '../person-reach.ts';
import { similarity } from './similarity.ts';

/** A person's record as it is laid beside another one, with what hangs on it, of its cases those in the scope; numbers are masked. */
export async function recordOf(db: Executor, scope: CaseScope, person: PersonRecord) {
  const here = { person_id: person.id };
  const [county, cases, certificates, pensions] = await Promise.all([
    db('organisations').where({ code: person.registered_county }).first('name') as Promise<{ name: string }>,
    db('cases').join('organisations as o', 'o.code', 'cases.county_code').where(here).modify(scope).orderBy('cases.created_at').select({ id: 'cases.id', caseNo: 'cases.case_no', status: 'cases.status', outcome: 'cases.outcome', applicationDate: 'cases.application_date', countyName: 'o.name' }) as Promise<
      { id: string; caseNo: string; status: string; outcome: string | null; applicationDate: string; countyName: string }[]
    >,
    db('certificates').where(here).orderBy('issued_on').select({ number: 'number', grade: 'grade', nature: 'nature', status: 'status', issuedOn: 'issued_on' }) as Promise<{ number: string; grade: number; nature: string; status: string; issuedOn: string }[]>,
    db('pensions').where(here).orderBy('first_month').select({ grade: 'grade', firstMonth: 'first_month', status: 'status' }) as Promise<{ grade: number; firstMonth: string; status: string }[]>,
  ]);
  return {
    id: person.id,
    name: person.name,
    maskedIdNumber: maskIdNumber(person.id_number),
    sex: person.sex,
    birthDate: person.birth_date,
    ethnicity: person.ethnicity,
    phone: person.phone,
    address: person.address,
    countyName: county.name,
    enteredAt: person.created_at.toISOString(),
    merged: person.merged_into !== null,
    cases,
    certificates,
    pensions,
  };
}

/** What an officer has to know before he merges, a sentence each. @param beyond whether there are cases outside his scope */
function warnings(first: Awaited<ReturnType<typeof recordOf>>, second: typeof first, beyond: boolean): string[] {
  const running = (record: typeof first): boolean => record.cases.some((entry) => !['closed', 'rejected'].includes(entry.status));
  const valid = (record: typeof first): boolean => record.certificates.some((entry) => entry.status === 'valid');
  const paid = (record: typeof first): boolean => record.pensions.some((entry) => entry.status !== 'terminated');
  return [
    ...(beyond ? ['记录名下另有其他单位办理的案件，此处不显示；需要移动这些案件的，由上一级退役军人事务部门合并。'] : []),
    ...(first.sex !== second.sex ? ['两份记录的性别不同。'] : []),
    ...(running(first) && running(second) ? ['两份记录都有在办案件，合并后同一人有两件在办案件，请另行处理其中一件。'] : []),
    ...(valid(first) && valid(second) ? ['两份记录都有有效证件，合并后请核实是否重复发证。'] : []),
    ...(paid(first) && paid(second) ? ['两份记录都有抚恤金，合并后请核实是否重复发放。'] : []),
  ];
}

/** Two records side by side, with the cases in the scope; that the user has looked at both is recorded. @throws Problem not-found */
export async function comparePersons(db: Database, user: CurrentUser, scope: CaseScope, ids: readonly [string, string], at: Date) {
  const pair = await findPair(db, user, ids);
  const [first, second] = [await recordOf(db, scope, pair[0]), await recordOf(db, scope, pair[1])];
  const all = (await db('cases').whereIn('person_id', [...ids]).pluck('id')) as string[];
  await db.transaction((trx) => appendAudit(trx, { chain: 'admin:persons', actorId: user.id, orgCode: officeOfPair(user, pair), action: 'persons-compared', detail: { personIds: [...ids].sort() }, at }));
  const [a, b] = pair.map((person) => ({ name: person.name, idNumber: person.id_number, birthDate: person.birth_date, phone: person.phone })) as [Parameters<typeof similarity>[0], Parameters<typeof similarity>[0]];
  return { first, second, grounds: similarity(a, b), warnings: warnings(first, second, all.length > first.cases.length + second.cases.length) };
}
