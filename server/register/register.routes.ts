import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import type { CertificateStatus } from '../../domain/register/index.ts';
import { personReach } from '../../domain/persons/person-reach.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import { Problem } from '../../domain/platform/problem.ts';
import { registerCsv, registerWorkbook } from '../../domain/register/export-register.ts';
import { listRegister } from '../../domain/register/list-register.ts';
import type { CertificateKind } from '../../regulations/certificates/index.ts';
import { certificateKinds } from '../../regulations/certificates/index.ts';
import { binary } from '../files/binary.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { Day, Nullable, OneOf, SearchText, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
export const Kind = Type.Unsafe<CertificateKind>({ type: 'string', enum: Object.keys(certificateKinds) });
export const Status = Type.Unsafe<CertificateStatus>({ type: 'string', enum: ['valid', 'expired', 'lost', 'void', 'seized'] });
const Line = Strict({
  certificateId: Uuid, personId: Uuid, name: Text, maskedIdNumber: Text, countyCode: Text, countyName: Text, kind: Kind, number: Text, foundBy: Nullable(Text),
  nature: OneOf('war', 'duty', 'illness'), grade: Type.Integer(), issuedOn: Day, expiresOn: Nullable(Day), status: Status,
});
const filter = { query: Type.Optional(SearchText), kind: Type.Optional(Kind), status: Type.Optional(Status), expiring: Type.Optional(Type.Boolean()) };
const Page = Strict({ ...filter, page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })), pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) });
const Filter = Strict(filter);
const MOST_EXPORTED = 20_000;
const tags = ['register'];

/** The register of the disabled (伤残人员名册): who holds which certificate, searched also by former numbers, and as a file. What is searched for may name a person and is sent in a body, so that it stands in no address. */
export const registerRoutes: Route = (app, deps) => {
  const { db, clock, listsPerMinute } = deps;
  const looking = { because: '只查找，不改变案件' };
  app.post('/api/register/search', { config: { permission: 'read-register', rateLimit: perUser(listsPerMinute), looking }, schema: { summary: '查找伤残人员名册（姓名和编号不写在地址里）', tags, body: Page, response: { 200: Strict({ lines: Type.Array(Line), total: Type.Integer(), expiring: Type.Integer(), noticeDays: Type.Integer() }), ...problems } } }, async ({ user, body }) =>
    listRegister(db, await personReach(db, user), { page: 1, pageSize: 20, ...body }, dayOf(clock.now())) as Promise<{ lines: Static<typeof Line>[]; total: number; expiring: number; noticeDays: number }>,
  );
  const config = { permission: 'read-register', rateLimit: perUser(6), looking } as const;
  app.post('/api/register/export.csv', { config, schema: { summary: '导出名册（CSV）', tags, body: Filter, response: { 200: binary('text/csv'), ...problems } } }, async ({ user, body }, reply) => {
    const lines = await exported(deps, user, body, 'csv');
    return reply.type('text/csv; charset=utf-8').header('content-disposition', contentDisposition('attachment', '伤残人员名册.csv')).send(registerCsv(lines));
  });
  app.post('/api/register/export.xlsx', { config, schema: { summary: '导出名册（XLSX）', tags, body: Filter, response: { 200: binary(XLSX), ...problems } } }, async ({ user, body }, reply) => {
    const lines = await exported(deps, user, body, 'xlsx');
    return reply.type(XLSX).header('content-disposition', contentDisposition('attachment', '伤残人员名册.xlsx')).send(await registerWorkbook(lines));
  });
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Everything that the filter finds; who took it away is kept. @throws Problem register-too-large */
async function exported({ db, clock }: Pick<Deps, 'db' | 'clock'>, user: FastifyRequest['user'], query: Static<typeof Filter>, format: 'csv' | 'xlsx') {
  const { lines, total } = await listRegister(db, await personReach(db, user), { ...query, page: 1, pageSize: MOST_EXPORTED }, dayOf(clock.now()));
  if (total > MOST_EXPORTED) throw new Problem({ type: 'register-too-large', status: 422, title: `一次最多导出 ${MOST_EXPORTED} 行，请先筛选。` });
  const orgCode = user.roles.find(({ role }) => role === 'caseworker')?.orgCode as string;
  await db.transaction((trx) => appendAudit(trx, { chain: `admin:${orgCode}`, actorId: user.id, orgCode, action: 'register-exported', detail: { format, rows: lines.length }, at: clock.now() }));
  return lines;
}
