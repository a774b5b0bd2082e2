import { Type } from '@sinclair/typebox';
import type { Knex } from 'knex';
import { admitExpert, amendExpert, dismissExpert } from '../../domain/experts/keep-pool.ts';
import { addInstitution } from '../../domain/institutions/add-institution.ts';
import type { Keeper } from '../../domain/institutions/institution-row.ts';
import { designate, endDesignation } from '../../domain/institutions/keep-designations.ts';
import { listInstitutions, readInstitution } from '../../domain/institutions/read-register.ts';
import { officesBelow } from '../../domain/organisations/offices-below.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { officeCodesOf } from '../../domain/users/current-user.ts';
import type { Route } from '../route.ts';
import { Anything, Day, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const Words = (maxLength: number, minLength = 1) => Type.String({ minLength, maxLength, pattern: '^[^\\u0000-\\u001f]+$' });
const Kind = OneOf('ordinary', 'occupational', 'mental', 'second');
const HospitalClass = Type.Unsafe<1 | 2 | 3>({ type: 'integer', enum: [1, 2, 3] });
const Disciplines = Type.Array(Words(50), { minItems: 1, maxItems: 10, uniqueItems: true });
const Params = Strict({ id: Uuid });
const Made = Strict({ id: Uuid });
const Done = Strict({ ok: Type.Literal(true) });
const NewDesignation = Strict({ kind: Kind, orgCode: Type.String({ pattern: '^[0-9]{6,9}$' }), documentNumber: Words(100, 2), validFrom: Day });
const Designation = Strict({ id: Uuid, kind: Kind, orgCode: Text, orgName: Text, documentNumber: Text, validFrom: Day, validUntil: Nullable(Day), endReason: Nullable(Text) });
const details = { name: Words(100, 2), hospitalClass: HospitalClass, address: Type.String({ maxLength: 200 }), phone: Type.String({ maxLength: 30 }), occupationalQualified: Type.Boolean(), psychiatric: Type.Boolean() };
const shown = { id: Uuid, name: Text, hospitalClass: HospitalClass, address: Text, phone: Text, occupationalQualified: Type.Boolean(), psychiatric: Type.Boolean(), designations: Type.Array(Designation) };
const Expert = Strict({ id: Uuid, code: Text, name: Text, title: Text, disciplines: Type.Array(Text), validFrom: Day, entryReason: Text, validUntil: Nullable(Day), leaveReason: Nullable(Text) });
const Change = Strict({ id: Text, subject: OneOf('institution', 'designation', 'expert'), subjectId: Uuid, action: Text, before: Nullable(Anything), after: Anything, byName: Text, at: Instant });
const NewExpert = Strict({
  code: Type.String({ pattern: '^[A-Z0-9-]{2,20}$' }), name: Words(50), title: Words(50, 2), disciplines: Disciplines, seniorTitle: Type.Boolean(), knowsAssessment: Type.Boolean(), goodConduct: Type.Boolean(), validFrom: Day, entryReason: Words(200, 2),
});
const Leave = Strict({ validUntil: Day, reason: Words(200, 2) });
const tags = ['appraisal-register'];
const config = { permission: 'keep-appraisal-register' } as const;

/** Institutions that are designated for appraisals and their expert pools (第15、18、20条), kept by the cities and the province that designate them. */
export const appraisalRegisterRoutes: Route = (app, { db, clock }) => {
  const keeperOf = async (user: CurrentUser): Promise<Keeper> => ({ id: user.id, name: user.name, offices: await officesBelow(db, officeCodesOf(user, 'administrator')) });
  const change = async <T>(user: CurrentUser, work: (trx: Knex.Transaction, keeper: Keeper, at: Date) => Promise<T>): Promise<T> => {
    const keeper = await keeperOf(user);
    return db.transaction((trx) => work(trx, keeper, clock.now()));
  };
  const ok = async (work: Promise<void>): Promise<{ ok: true }> => {
    await work;
    return { ok: true };
  };

  app.get('/api/admin/institutions', { config, schema: { summary: '指定鉴定机构名册', tags, response: { 200: Strict({ institutions: Type.Array(Strict({ ...shown, experts: Type.Integer() })) }), ...problems } } }, async ({ user }) => ({
    institutions: await listInstitutions(db, (await keeperOf(user)).offices, dayOf(clock.now())),
  }));
  app.get('/api/admin/institutions/:id', { config, schema: { summary: '鉴定机构、专家库和变更记录', tags, params: Params, response: { 200: Strict({ ...shown, experts: Type.Array(Expert), changes: Type.Array(Change) }), ...problems } } }, async ({ user, params }) =>
    readInstitution(db, (await keeperOf(user)).offices, params.id),
  );
  app.post('/api/admin/institutions', { config, schema: { summary: '登记鉴定机构及其指定', tags, body: Strict({ ...details, designation: NewDesignation }), response: { 201: Made, ...problems } } }, async ({ user, body }, reply) =>
    reply.code(201).send({ id: await change(user, (trx, keeper, at) => addInstitution(trx, keeper, body, at)) }),
  );
  app.post('/api/admin/institutions/:id/designations', { config, schema: { summary: '登记新的指定', tags, params: Params, body: NewDesignation, response: { 201: Made, ...problems } } }, async ({ user, params, body }, reply) =>
    reply.code(201).send({ id: await change(user, (trx, keeper, at) => designate(trx, keeper, params.id, body, at)) }),
  );
  app.post('/api/admin/designations/:id/end', { config, schema: { summary: '终止指定', tags, params: Params, body: Leave, response: { 200: Done, ...problems } } }, ({ user, params, body }) =>
    ok(change(user, (trx, keeper, at) => endDesignation(trx, keeper, params.id, body, at))),
  );
  app.post('/api/admin/institutions/:id/experts', { config, schema: { summary: '专家入库', tags, params: Params, body: NewExpert, response: { 201: Made, ...problems } } }, async ({ user, params, body }, reply) =>
    reply.code(201).send({ id: await change(user, (trx, keeper, at) => admitExpert(trx, keeper, params.id, body, at)) }),
  );
  app.post('/api/admin/experts/:id/amend', { config, schema: { summary: '更正专家的职称、学科', tags, params: Params, body: Strict({ title: Words(50, 2), disciplines: Disciplines, reason: Words(200, 2) }), response: { 200: Done, ...problems } } }, ({ user, params, body }) =>
    ok(change(user, (trx, keeper, at) => amendExpert(trx, keeper, params.id, body, at))),
  );
  app.post('/api/admin/experts/:id/dismiss', { config, schema: { summary: '专家出库', tags, params: Params, body: Leave, response: { 200: Done, ...problems } } }, ({ user, params, body }) =>
    ok(change(user, (trx, keeper, at) => dismissExpert(trx, keeper, params.id, body, at))),
  );
};
