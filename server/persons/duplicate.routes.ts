import { Type } from '@sinclair/typebox';
import { comparePersons } from '../../domain/persons/duplicates/compare-persons.ts';
import { dismissPair } from '../../domain/persons/duplicates/dismiss-pair.ts';
import { listDuplicates } from '../../domain/persons/duplicates/list-duplicates.ts';
import { grounds } from '../../domain/persons/duplicates/similarity.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
export const Reason = Type.String({ minLength: 2, maxLength: 500, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });
const Ground = OneOf(...grounds);
const Brief = Strict({ id: Uuid, name: Text, maskedIdNumber: Text, birthDate: Day, countyCode: Text, countyName: Text, cases: Type.Integer() });
const Pair = Strict({ first: Brief, second: Brief, grounds: Type.Array(Ground) });
const Record = Strict({
  id: Uuid, name: Text, maskedIdNumber: Text, sex: OneOf('male', 'female'), birthDate: Day, ethnicity: Nullable(Text), phone: Nullable(Text), address: Nullable(Text), countyName: Text, enteredAt: Instant, merged: Type.Boolean(),
  cases: Type.Array(Strict({ id: Uuid, caseNo: Text, status: Text, outcome: Nullable(Text), applicationDate: Day, countyName: Text })),
  certificates: Type.Array(Strict({ number: Text, grade: Type.Integer(), nature: Text, status: Text, issuedOn: Day })),
  pensions: Type.Array(Strict({ grade: Type.Integer(), firstMonth: Text, status: Text })),
});
const Comparison = Strict({ first: Record, second: Record, grounds: Type.Array(Ground), warnings: Type.Array(Text) });
const Params = Strict({ first: Uuid, second: Uuid });
const config = { permission: 'merge-persons' } as const;
const tags = ['persons'];

/** Records that may be about one person: the worklist, two of them side by side, and that they are not. */
export const duplicateRoutes: Route = (app, { db, clock }) => {
  app.get('/api/persons/duplicates', { config, schema: { summary: '疑似重复人员', tags, response: { 200: Strict({ pairs: Type.Array(Pair), more: Type.Boolean() }), ...problems } } }, async ({ user }) => listDuplicates(db, user));
  app.get('/api/persons/duplicates/:first/:second', { config, schema: { summary: '比对两份人员记录', tags, params: Params, response: { 200: Comparison, ...problems } } }, async ({ user, params }) => comparePersons(db, user, caseScope(user, { roles: ['caseworker'] }), [params.first, params.second], clock.now()));
  app.post('/api/persons/duplicates/:first/:second/dismiss', { config, schema: { summary: '认定不是同一人', tags, params: Params, body: Strict({ reason: Reason }), response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } }, async ({ user, params, body }) => {
    await dismissPair(db, user, [params.first, params.second], body.reason, clock.now());
    return { ok: true as const };
  });
};
