import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { checkExportQuota } from '../../domain/audit/export-quota.ts';
import { handOverCsv } from '../../domain/hand-overs/hand-over-csv.ts';
import { handOverListData } from '../../domain/hand-overs/hand-over-list-data.ts';
import { listHandOvers } from '../../domain/hand-overs/list-hand-overs.ts';
import type { HandOverView } from '../../domain/hand-overs/list-hand-overs.ts';
import { receiveHandOver } from '../../domain/hand-overs/receive-hand-over.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import { notFound } from '../../domain/platform/problem.ts';
import { renderPaper } from '../../domain/rendering/index.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { caseInReach } from '../auth/case-in-reach.ts';
import { noteView } from '../auth/note-view.ts';
import { caseScope } from '../auth/scope.ts';
import { paperBrowser } from '../documents/paper-browser.ts';
import { binary } from '../files/binary.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { fileHeaders } from '../files/file-headers.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { Filter, HandOvers, ReceiptBody } from './hand-over-schemas.ts';

const tags = ['hand-overs'];
const reading = { permission: 'read-hand-overs' } as const;
const Page = { page: Type.Integer({ minimum: 1, maximum: 100_000, default: 1 }), pageSize: Type.Integer({ minimum: 1, maximum: 200, default: 50 }) };

/** The offices in whose name the user works, those that were merged into them too. */
const officesOf = (user: CurrentUser): string[] => user.roles.filter((held) => held.role === 'caseworker').flatMap((held) => [held.orgCode, ...(held.predecessors ?? [])]);

const withSteps = (user: CurrentUser) => {
  const offices = new Set(officesOf(user));
  return (row: HandOverView) => ({ ...row, canReceive: row.receivedOn === null && offices.has(row.toCode ?? row.fromCode ?? '') });
};

/** The register of papers that pass between offices, applicants and institutions (第31条). */
export const handOverRoutes: Route = (app, deps) => {
  const { db, clock } = deps;
  const browser = paperBrowser(app);
  app.get('/api/hand-overs', { config: { ...reading, rateLimit: perUser(deps.listsPerMinute) }, schema: { summary: '材料交接登记簿', tags, querystring: Strict({ ...Filter, ...Page }), response: { 200: HandOvers, ...problems } } }, async ({ user, query: { page, pageSize, ...filter } }) => {
    const { rows, total } = await listHandOvers(db, caseScope(user), { ...filter, offices: officesOf(user) }, { from: (page - 1) * pageSize, count: pageSize });
    return { rows: rows.map(withSteps(user)), total };
  });
  app.get(
    '/api/hand-overs.csv',
    { config: reading, schema: { summary: '导出材料交接登记簿', tags, querystring: Strict(Filter), response: { 200: { description: 'CSV 文件', content: { 'text/csv': { schema: Type.String() } } }, ...problems } } },
    async ({ user, query }, reply) => {
      const offices = officesOf(user);
      const office = offices[0] ?? 'none';
      await checkExportQuota(db, { userId: user.id, orgCode: office, at: clock.now() }, deps.exportsPerHour);
      const { rows } = await listHandOvers(db, caseScope(user), { ...query, offices });
      await db.transaction((trx) => appendAudit(trx, { chain: `admin:${office}`, actorId: user.id, orgCode: office, action: 'hand-overs-exported', detail: { rows: rows.length }, at: clock.now() }));
      return reply.type('text/csv; charset=utf-8').header('content-disposition', contentDisposition('attachment', `材料交接登记簿-${dayOf(clock.now())}.csv`)).send(handOverCsv(rows));
    },
  );
  app.get('/api/cases/:id/hand-overs', { config: reading, schema: { summary: '案件的材料交接', tags, params: Strict({ id: Uuid }), response: { 200: HandOvers, ...problems } } }, async ({ user, params }) => {
    await caseInReach(db, user, params.id);
    await noteView(deps, user, params.id);
    const { rows, total } = await listHandOvers(db, caseScope(user), { caseId: params.id });
    return { rows: rows.map(withSteps(user)), total };
  });
  app.get('/api/hand-overs/:id/list.pdf', { config: reading, schema: { summary: '打印材料交接清单', tags, params: Strict({ id: Uuid }), response: { 200: binary('application/pdf'), ...problems } } }, async ({ user, params }, reply) => {
    const entry = await findHandOver(user, params.id);
    await noteView(deps, user, entry.caseId);
    const { pdf } = await renderPaper(browser, 'hand-over-list', handOverListData(entry));
    return fileHeaders(reply, 'application/pdf').header('content-disposition', contentDisposition('inline', `交接清单-${entry.numberText}.pdf`)).send(Buffer.from(pdf));
  });
  app.post(
    '/api/hand-overs/:id/receive',
    { config: { permission: 'work-on-hand-overs', looking: { because: '一份交接只签收一次，不覆盖他人的办理' } }, schema: { summary: '登记签收', tags, params: Strict({ id: Uuid }), body: ReceiptBody, response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } },
    async ({ user, params, body }) => {
      await findHandOver(user, params.id);
      await receiveHandOver({ db, clock }, params.id, { id: user.id, name: user.name, officeCodes: officesOf(user) }, { remark: '', ...body });
      return { ok: true } as const;
    },
  );

  async function findHandOver(user: CurrentUser, id: string): Promise<HandOverView> {
    const { rows } = await listHandOvers(db, caseScope(user), { id });
    if (!rows[0]) throw notFound('该交接记录');
    return rows[0];
  }
};
