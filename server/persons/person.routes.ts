import { Type } from '@sinclair/typebox';
import type { Database } from '../../domain/database/connect.ts';
import { findSimilar } from '../../domain/persons/find-similar.ts';
import { listViews } from '../../domain/persons/list-views.ts';
import { revealIdNumber, revealReasons } from '../../domain/persons/reveal-id-number.ts';
import { notFound } from '../../domain/platform/problem.ts';
import type { CaseScope } from '../../domain/queries/case-scope.ts';
import { officeCodesOf } from '../../domain/users/current-user.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const Typed = Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' });
const Params = Strict({ id: Uuid });
const View = Strict({ at: Instant, caseId: Nullable(Uuid), caseNo: Nullable(Text), action: OneOf('view-case', 'id-number-revealed', 'view-person', 'person-archive-downloaded'), userName: Text, orgName: Nullable(Text), reason: Nullable(Text), note: Nullable(Text) });

interface Found {
  person_id: string;
  county_code: string;
  city_code: string;
  province_code: string;
}

/** What touches the person behind a case: the whole number for a reason, who looked, and who is entered twice. */
export const personRoutes: Route = (app, { db, clock }) => {
  app.post(
    '/api/cases/:id/id-number',
    { config: { permission: 'reveal-id-numbers', looking: { because: '只查看号码，不改变案件' } }, schema: { summary: '查看完整的公民身份号码', tags: ['persons'], params: Params, body: Strict({ reason: OneOf(...revealReasons), note: Type.Optional(Typed) }), response: { 200: Strict({ idNumber: Text }), ...problems } } },
    async ({ user, params, body }) => {
      const found = await findCase(db, caseScope(user, { roles: ['caseworker'] }), params.id);
      const offices = [found.county_code, found.city_code, found.province_code];
      const orgCode = user.roles.find((held) => held.role === 'caseworker' && [held.orgCode, ...(held.predecessors ?? [])].some((code) => offices.includes(code)))?.orgCode as string;
      return { idNumber: await revealIdNumber(db, { caseId: params.id, personId: found.person_id, userId: user.id, orgCode, reason: body.reason, note: body.note ?? '', at: clock.now() }) };
    },
  );
  app.get('/api/cases/:id/views', { config: { permission: 'read-views' }, schema: { summary: '查阅记录', tags: ['persons'], params: Params, response: { 200: Strict({ views: Type.Array(View) }), ...problems } } }, async ({ user, params }) => {
    const scope = caseScope(user, { roles: ['auditor'] });
    await findCase(db, scope, params.id);
    return { views: await listViews(db, scope, params.id) };
  });
  app.post(
    '/api/persons/similar',
    { config: { permission: 'check-duplicates', rateLimit: { max: 60, timeWindow: '1 minute' } }, schema: { summary: '核对同名同日出生人员', tags: ['persons'], body: Strict({ name: Typed, idNumber: Typed }), response: { 200: Strict({ persons: Type.Array(Strict({ name: Text, maskedIdNumber: Text, countyName: Text })) }), ...problems } } },
    async ({ user, body }) => ({ persons: await findSimilar(db, body, officeCodesOf(user, 'caseworker')) }),
  );
};

async function findCase(db: Database, scope: CaseScope, caseId: string): Promise<Found> {
  const query = db('cases').where('cases.id', caseId);
  scope(query);
  const found: Found | undefined = await query.first('person_id', 'county_code', 'city_code', 'province_code');
  if (!found) throw notFound('该案件');
  return found;
}
