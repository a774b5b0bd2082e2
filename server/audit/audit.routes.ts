import { Type } from '@sinclair/typebox';
import { readAnchors } from '../../domain/audit/anchor-audit.ts';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { checkExportQuota } from '../../domain/audit/export-quota.ts';
import { chainsInScope, listChains } from '../../domain/audit/list-chains.ts';
import { auditActions, countAudit, searchAudit } from '../../domain/audit/search-audit.ts';
import { verifyChains } from '../../domain/audit/verify-chains.ts';
import { Problem, notFound } from '../../domain/platform/problem.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { Anything, Day, Instant, Nullable, OneOf, SearchText, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { auditScopeOf } from './audit-scope-of.ts';
import { auditTable } from './audit-table.ts';

const Text = Type.String();
const Count = Type.Integer();
const Page = { page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })), pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) };
const Filter = { caseNo: Type.Optional(SearchText), actor: Type.Optional(SearchText), action: Type.Optional(Type.String({ maxLength: 64, pattern: '^[a-z0-9-]+$' })), from: Type.Optional(Day), to: Type.Optional(Day) };
const Chain = Strict({ chain: Text, caseNo: Nullable(Text), links: Count, firstAt: Instant, lastAt: Instant, anchoredSeq: Nullable(Count), anchoredAt: Nullable(Text) });
const Fault = Strict({ chain: Text, seq: Count, fault: OneOf('gap', 'broken-link', 'altered', 'truncated', 'replaced') });
const Verified = Strict({ checkedAt: Instant, chains: Count, links: Count, faults: Type.Array(Fault) });
const Entry = Strict({
  chain: Text, seq: Count, at: Instant, actorId: Text, actorName: Nullable(Text), orgCode: Nullable(Text), orgName: Nullable(Text), action: Text, caseId: Nullable(Uuid), caseNo: Nullable(Text), detail: Anything,
});

/** What fits into a spreadsheet that a person reads; more is asked for by days. */
const MOST_EXPORTED = 50_000;

/** The trail for who audits: chains and their verification, search, a table to take along. Each verification and export is itself on the trail. */
export const auditRoutes: Route = (app, deps) => {
  const { db, clock } = deps;
  const config = { permission: 'read-audit' } as const;
  const tags = ['audit'];

  app.get('/api/audit/chains', { config, schema: { summary: '审计链', tags, querystring: Strict(Page), response: { 200: Strict({ chains: Type.Array(Chain), total: Count, anchors: Count, lastAnchorAt: Nullable(Text) }), ...problems } } }, async (request) => {
    const anchors = await readAnchors(deps.config.dataDir);
    const { page = 1, pageSize = 20 } = request.query;
    const listed = await listChains(db, auditScopeOf(request.user), anchors, { page, pageSize });
    return { ...listed, chains: listed.chains.map((chain) => ({ ...chain, firstAt: chain.firstAt.toISOString(), lastAt: chain.lastAt.toISOString() })), anchors: anchors.length, lastAnchorAt: anchors.at(-1)?.at ?? null };
  });

  app.post('/api/audit/verify', { config: { ...config, looking: { because: '只核验，不改变案件' } }, schema: { summary: '核验审计链', tags, body: Strict({ chain: Type.Optional(Type.String({ maxLength: 100 })) }), response: { 200: Verified, ...problems } } }, async (request) => {
    // The heads first: a chain only grows, so that what was noted before must be found.
    const anchors = await readAnchors(deps.config.dataDir);
    const visible = await chainsInScope(db, auditScopeOf(request.user), anchors);
    const { chain } = request.body;
    if (chain !== undefined && !visible.includes(chain)) throw notFound('该审计链');
    const verified = await verifyChains(db, chain === undefined ? visible : [chain], anchors);
    await note(deps, request.user, 'audit-verified', { chains: verified.chains, faults: verified.faults.length });
    return { checkedAt: clock.now().toISOString(), ...verified };
  });

  app.get('/api/audit/entries', { config, schema: { summary: '检索审计记录', tags, querystring: Strict({ ...Filter, ...Page }), response: { 200: Strict({ entries: Type.Array(Entry), total: Count, actions: Type.Array(Text) }), ...problems } } }, async (request) => {
    const scope = auditScopeOf(request.user);
    const { page = 1, pageSize = 50, ...filter } = request.query;
    const [lines, total, actions] = await Promise.all([searchAudit(db, scope, filter, { limit: pageSize, offset: (page - 1) * pageSize }), countAudit(db, scope, filter), auditActions(db, scope)]);
    return { entries: lines.map((line) => ({ ...line, at: line.at.toISOString() })), total, actions };
  });

  app.get('/api/audit/entries.csv', { config: { ...config, rateLimit: { max: 10, timeWindow: '1 minute' } }, schema: { summary: '导出审计记录', tags, querystring: Strict(Filter), response: { 200: Text, ...problems } } }, async (request, reply) => {
    const { user } = request;
    await checkExportQuota(db, { userId: user.id, orgCode: auditorOffice(user), at: clock.now() }, deps.exportsPerHour);
    const scope = auditScopeOf(user);
    const lines = await searchAudit(db, scope, request.query, { limit: MOST_EXPORTED + 1, offset: 0 });
    if (lines.length > MOST_EXPORTED) throw new Problem({ type: 'export-too-large', status: 422, title: `符合条件的记录超过 ${MOST_EXPORTED} 条，请缩小日期范围后分次导出。` });
    await note(deps, request.user, 'audit-exported', { rows: lines.length, from: request.query.from ?? null, to: request.query.to ?? null });
    return reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="audit.csv"').send(auditTable(lines));
  });
};

const auditorOffice = (user: CurrentUser): string | null => user.roles.find(({ role }) => role === 'auditor')?.orgCode ?? null;

async function note({ db, clock }: Deps, user: CurrentUser, action: string, detail: Record<string, unknown>): Promise<void> {
  await db.transaction((trx) => appendAudit(trx, { chain: 'admin:audit', actorId: user.id, orgCode: auditorOffice(user), action, detail, at: clock.now() }));
}
