import { Type } from '@sinclair/typebox';
import { changeDetails } from '../../domain/organisations/change-details.ts';
import { closeOffice } from '../../domain/organisations/close-office.ts';
import { administeredOffice } from '../../domain/organisations/administered-office.ts';
import { listOffices } from '../../domain/organisations/list-offices.ts';
import { listOfficeMergers } from '../../domain/organisations/merger/list-office-mergers.ts';
import { openOffice } from '../../domain/organisations/open-office.ts';
import { reasonsToStay, workOfOffice } from '../../domain/organisations/work-of-office.ts';
import type { Route } from '../route.ts';
import { Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { ChangedDetails, Closing, Merged, NewOffice, Office, OfficeCode, Text } from './schemas.ts';

const Params = Strict({ code: OfficeCode });
const Done = Strict({ ok: Type.Literal(true) });
const done = { ok: true } as const;
const config = { permission: 'manage-offices' } as const;
const tags = ['organisations'];

/** The offices that a system administrator runs: the tree, a new one, another name or address from a day on, and the end of one. */
export const officeRoutes: Route = (app, { db, clock }) => {
  app.get(
    '/api/admin/offices',
    { config, schema: { summary: '机构及其沿革', tags, response: { 200: Strict({ offices: Type.Array(Office), mergers: Type.Array(Merged) }), ...problems } } },
    async ({ user }) => ({ offices: await listOffices(db, user), mergers: await listOfficeMergers(db, user) }),
  );
  app.post('/api/admin/offices', { config, schema: { summary: '设立机构', tags, body: NewOffice, response: { 201: Strict({ code: Text }), ...problems } } }, async ({ user, body }, reply) => {
    await db.transaction((trx) => openOffice(trx, user, body, clock.now()));
    return reply.code(201).send({ code: body.code });
  });
  app.post('/api/admin/offices/:code/details', { config, schema: { summary: '变更机构名称、地址、电话', tags, params: Params, body: ChangedDetails, response: { 200: Done, ...problems } } }, async ({ user, params, body }) => {
    await db.transaction((trx) => changeDetails(trx, user, { ...body, code: params.code }, clock.now()));
    return done;
  });
  app.get('/api/admin/offices/:code/closing', { config, schema: { summary: '撤销机构前的检查', tags, params: Params, response: { 200: Strict({ reasons: Type.Array(Text) }), ...problems } } }, async ({ user, params }) => {
    await administeredOffice(db, user, params.code);
    return { reasons: reasonsToStay(await workOfOffice(db, params.code)) };
  });
  app.post('/api/admin/offices/:code/close', { config, schema: { summary: '撤销机构', tags, params: Params, body: Closing, response: { 200: Done, ...problems } } }, async ({ user, params, body }) => {
    await db.transaction((trx) => closeOffice(trx, user, { ...body, code: params.code }, clock.now()));
    return done;
  });
};
