import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { checkExportQuota } from '../../domain/audit/export-quota.ts';
import type { Database } from '../../domain/database/connect.ts';
import { ledgerCsv } from '../../domain/documents/ledger-csv.ts';
import { listSeries, readLedger } from '../../domain/documents/number-ledger.ts';
import { officesBelow } from '../../domain/organisations/offices-below.ts';
import { notFound } from '../../domain/platform/problem.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import type { Route } from '../route.ts';
import { Day, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const Series = Strict({ officeCode: Text, officeName: Text, series: Text, year: Type.Integer(), last: Type.Integer() });
const Row = Strict({
  seq: Type.Integer(),
  numberText: Text,
  status: OneOf('issued', 'rendered', 'sealed', 'scanned', 'served', 'voided', 'missing'),
  documentId: Nullable(Uuid),
  caseId: Nullable(Uuid),
  caseNo: Nullable(Text),
  title: Nullable(Text),
  issuedOn: Nullable(Day),
  voidReason: Nullable(Text),
  replaces: Nullable(Text),
  replacedBy: Nullable(Text),
});
const key = {
  office: Type.String({ pattern: '^[0-9]{6,9}$' }),
  series: Type.String({ minLength: 1, maxLength: 20, pattern: '^[^\\u0000]*$' }),
  year: Type.Integer({ minimum: 1000, maximum: 9999 }),
};
const Page = Strict({ ...key, page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }), pageSize: Type.Integer({ minimum: 1, maximum: 200, default: 100 }) });
const Ledger = Strict({ rows: Type.Array(Row), total: Type.Integer(), holes: Type.Array(Type.Integer()) });
const config = { permission: 'read-number-ledger' } as const;

/** The number ledger (发文字号登记簿) of an office, series and year: every number that was ever taken. */
export const ledgerRoutes: Route = (app, { db, clock, listsPerMinute, exportsPerHour }) => {
  app.get('/api/number-series', { config, schema: { summary: '文号登记簿目录', tags: ['documents'], response: { 200: Strict({ series: Type.Array(Series) }), ...problems } } }, async ({ user }) => ({ series: await listSeries(db, [...(await ledgerOffices(db, user))]) }));
  app.get('/api/number-ledger', { config: { ...config, rateLimit: perUser(listsPerMinute) }, schema: { summary: '文号登记簿', tags: ['documents'], querystring: Page, response: { 200: Ledger, ...problems } } }, async ({ user, query }) => {
    await checkOffice(db, user, query.office);
    return readLedger(db, { officeCode: query.office, series: query.series, year: query.year }, { from: (query.page - 1) * query.pageSize + 1, count: query.pageSize });
  });
  app.get(
    '/api/number-ledger.csv',
    { config, schema: { summary: '导出文号登记簿', tags: ['documents'], querystring: Strict(key), response: { 200: { description: 'CSV 文件', content: { 'text/csv': { schema: Type.String() } } }, ...problems } } },
    async ({ user, query }, reply) => {
      await checkOffice(db, user, query.office);
      await checkExportQuota(db, { userId: user.id, orgCode: query.office, at: clock.now() }, exportsPerHour);
      const { rows } = await readLedger(db, { officeCode: query.office, series: query.series, year: query.year });
      await db.transaction((trx) => appendAudit(trx, { chain: `admin:${query.office}`, actorId: user.id, orgCode: query.office, action: 'number-ledger-exported', detail: { series: query.series, year: query.year, rows: rows.length }, at: clock.now() }));
      return reply.type('text/csv; charset=utf-8').header('content-disposition', contentDisposition('attachment', `文号登记簿-${query.office}-${query.series}-${query.year}.csv`)).send(ledgerCsv(rows));
    },
  );
};

/** The offices in which the user works on cases, and those below them. */
const ledgerOffices = (db: Database, user: CurrentUser): Promise<Set<string>> => officesBelow(db, user.roles.filter((held) => held.role === 'caseworker').map((held) => held.orgCode));

async function checkOffice(db: Database, user: CurrentUser, office: string): Promise<void> {
  if (!(await ledgerOffices(db, user)).has(office)) throw notFound('该单位的登记簿');
}
