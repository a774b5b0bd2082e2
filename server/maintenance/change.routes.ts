import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { accountChanges } from '../../domain/maintenance/account-changes.ts';
import { changeAreas, changesCsv, fitting, readChanges } from '../../domain/maintenance/read-changes.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import type { Route } from '../route.ts';
import { Day, Instant, Nullable, OneOf, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const Change = Strict({ at: Instant, effectiveOn: Nullable(Day), subject: Text, action: Text, before: Nullable(Text), after: Text, reason: Nullable(Text), byName: Text, agreedByName: Nullable(Text) });
const Changes = Strict({ changes: Type.Array(Change), more: Type.Boolean() });
const Params = Strict({ area: OneOf(...changeAreas) });
const Filter = Strict({ text: Type.Optional(Type.String({ maxLength: 100, pattern: '^[^\\u0000]*$' })), from: Type.Optional(Day), to: Type.Optional(Day) });
const Csv = { description: 'CSV 文件', content: { 'text/csv': { schema: Text } } };
const MOST_SHOWN = 200;
const tags = ['admin'];
const exported = { max: 10, timeWindow: '1 minute' };

/** Who changed what of what is maintained, from when it holds, and what was before; for a page and for a spreadsheet. */
export const changeRoutes: Route = (app, { db, clock }) => {
  const shown = <T>(changes: T[]): { changes: T[]; more: boolean } => ({ changes: changes.slice(0, MOST_SHOWN), more: changes.length > MOST_SHOWN });
  const noteExport = (actorId: string, area: string, rows: number): Promise<void> => db.transaction(async (trx) => void (await appendAudit(trx, { chain: 'admin:settings', actorId, action: 'changes-exported', detail: { area, rows }, at: clock.now() })));

  app.get('/api/admin/changes/:area', { config: { permission: 'read-settings' }, schema: { summary: '维护内容的变更历史', tags, params: Params, querystring: Filter, response: { 200: Changes, ...problems } } }, async ({ user, params, query }) => shown(await readChanges(db, user, params.area, query)));
  app.get('/api/admin/changes/:area/export', { config: { permission: 'read-settings', rateLimit: exported }, schema: { summary: '导出维护内容的变更历史', tags, params: Params, querystring: Filter, response: { 200: Csv, ...problems } } }, async ({ user, params, query }, reply) => {
    const changes = await readChanges(db, user, params.area, query);
    await noteExport(user.id, params.area, changes.length);
    return reply.type('text/csv; charset=utf-8').header('content-disposition', contentDisposition('attachment', '变更历史.csv')).send(changesCsv(changes));
  });
  app.get('/api/admin/account-changes', { config: { permission: 'manage-accounts' }, schema: { summary: '账号和岗位的变更历史', tags, querystring: Filter, response: { 200: Changes, ...problems } } }, async ({ user, query }) => shown(fitting(await accountChanges(db, user), query)));
  app.get('/api/admin/account-changes/export', { config: { permission: 'manage-accounts', rateLimit: exported }, schema: { summary: '导出账号和岗位的变更历史', tags, querystring: Filter, response: { 200: Csv, ...problems } } }, async ({ user, query }, reply) => {
    const changes = fitting(await accountChanges(db, user), query);
    await noteExport(user.id, 'accounts', changes.length);
    return reply.type('text/csv; charset=utf-8').header('content-disposition', contentDisposition('attachment', '账号变更历史.csv')).send(changesCsv(changes));
  });
};
