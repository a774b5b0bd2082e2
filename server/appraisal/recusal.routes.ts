import { Type } from '@sinclair/typebox';
import { declareRecusal } from '../../domain/recusal/declare-recusal.ts';
import { listLateRecusals, readRecusals } from '../../domain/recusal/read-recusals.ts';
import { decideRequest, recordRequest } from '../../domain/recusal/recusal-requests.ts';
import { reviewRecusal } from '../../domain/recusal/review-recusal.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { requireCase } from './require-case.ts';
import type { CaseOffices } from './require-case.ts';

const Text = Type.String();
const Words = (maxLength: number) => Type.String({ minLength: 2, maxLength, pattern: '^[^\\u0000]+$' });
const Ground = OneOf('self-or-relative', 'interest', 'other-relation');
const Params = Strict({ id: Uuid });
const Done = Strict({ ok: Type.Literal(true) });
const Declaration = Strict({
  id: Uuid, caseId: Uuid, caseNo: Text, userId: Text, userName: Text, declaration: OneOf('none', 'recuses'), ground: Nullable(Text), note: Text, basis: OneOf('self', 'form', 'decision'), earlierActs: Type.Integer(), recordedAt: Instant,
  finding: Nullable(Text), reviewedByName: Nullable(Text),
});
const Request = Strict({
  id: Uuid, requestedOn: Day, requestedBy: Text, against: Text, ground: Text, reason: Text, decision: Nullable(OneOf('granted', 'refused')), decisionReason: Nullable(Text), decidedByHead: Nullable(Text), decidedOn: Nullable(Day),
});
const Own = Strict({ declaration: OneOf('none', 'recuses'), ground: Type.Optional(Ground), note: Type.Optional(Type.String({ maxLength: 500, pattern: '^[^\\u0000]*$' })) });
const Against = Type.Union([Strict({ kind: Type.Literal('officer'), login: Words(32) }), Strict({ kind: Type.Literal('expert'), code: Words(20) })]);
const NewRequest = Strict({ requestedOn: Day, requestedBy: Words(50), against: Against, ground: Ground, reason: Words(1000) });
const Decision = Strict({ decision: OneOf('granted', 'refused'), reason: Words(1000), head: Words(50), decidedOn: Day });
const tags = ['recusal'];
const ownWord = { because: '声明只关乎本人，不依据案件的内容' } as const;

/** Recusal (第4条): an officer's own word, what parties ask for, what is decided of it, and what the level above looks at. */
export const recusalRoutes: Route = (app, { db, clock }) => {
  const scopeOf = (user: CurrentUser, alias?: string) => caseScope(user, { roles: ['caseworker'], ...(alias ? { alias } : {}) });
  app.get('/api/cases/:id/recusals', { config: { permission: 'read-recusals' }, schema: { summary: '回避情况', tags, params: Params, response: { 200: Strict({ declarations: Type.Array(Declaration), requests: Type.Array(Request) }), ...problems } } }, async ({ user, params }) => {
    await requireCase(db, scopeOf(user), params.id);
    return readRecusals(db, params.id);
  });
  app.post('/api/cases/:id/recusals', { config: { permission: 'declare-recusal', looking: ownWord }, schema: { summary: '声明有无应当回避的情形', tags, params: Params, body: Own, response: { 200: Done, ...problems } } }, async ({ user, params, body }) => {
    const offices = await requireCase(db, scopeOf(user), params.id);
    const { declaration, note = '' } = body;
    const ground = declaration === 'recuses' ? (body.ground ?? 'other-relation') : undefined;
    await db.transaction((trx) => declareRecusal(trx, { caseId: params.id, userId: user.id, declaration, ground, note, basis: 'self', recordedBy: user.id, orgCode: officeOf(user, offices) }, clock.now()));
    return { ok: true as const };
  });
  app.post('/api/cases/:id/recusal-requests', { config: { permission: 'declare-recusal', looking: ownWord }, schema: { summary: '登记当事人的回避申请', tags, params: Params, body: NewRequest, response: { 201: Strict({ id: Uuid }), ...problems } } }, async ({ user, params, body }, reply) => {
    const offices = await requireCase(db, scopeOf(user), params.id);
    const id = await db.transaction((trx) => recordRequest(trx, clock, { id: user.id, orgCode: officeOf(user, offices) }, { ...body, caseId: params.id }));
    return reply.code(201).send({ id });
  });
  app.post('/api/cases/:id/recusal-requests/:requestId/decision', { config: { permission: 'declare-recusal', looking: ownWord }, schema: { summary: '登记对回避申请的决定', tags, params: Strict({ id: Uuid, requestId: Uuid }), body: Decision, response: { 200: Done, ...problems } } }, async ({ user, params, body }) => {
    const offices = await requireCase(db, scopeOf(user), params.id);
    await db.transaction((trx) => decideRequest(trx, clock, { id: user.id, orgCode: officeOf(user, offices) }, { ...body, id: params.requestId, caseId: params.id }));
    return { ok: true as const };
  });
  app.get('/api/recusals/late', { config: { permission: 'review-recusals' }, schema: { summary: '办理后才回避、待复核的情况', tags, response: { 200: Strict({ recusals: Type.Array(Declaration) }), ...problems } } }, async ({ user }) => ({ recusals: await listLateRecusals(db, scopeOf(user, 'c')) }));
  app.post('/api/recusals/:id/review', { config: { permission: 'review-recusals', looking: ownWord }, schema: { summary: '登记复核结果', tags, params: Params, body: Strict({ finding: Words(1000) }), response: { 200: Done, ...problems } } }, async ({ user, params, body }) => {
    await db.transaction((trx) => reviewRecusal(trx, scopeOf(user, 'c'), user, { id: params.id, finding: body.finding }, clock.now()));
    return { ok: true as const };
  });
};

const officeOf = (user: CurrentUser, offices: CaseOffices): string => {
  const codes = Object.values(offices) as string[];
  return user.roles.find((held) => held.role === 'caseworker' && [held.orgCode, ...(held.predecessors ?? [])].some((code) => codes.includes(code)))?.orgCode ?? offices.county_code;
};
