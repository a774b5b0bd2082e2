import { Type } from '@sinclair/typebox';
import { approveProposal, rejectProposal } from '../../domain/proposals/decide-proposal.ts';
import { listProposals } from '../../domain/proposals/list-proposals.ts';
import { officesRun } from '../../domain/organisations/administered-office.ts';
import type { Route } from '../route.ts';
import { Anything, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { administratorOf } from './administrator-of.ts';

const Text = Type.String();
const Kind = OneOf('calendar-year', 'setting', 'continuation', 'office-merger');
const Proposal = Strict({
  id: Uuid,
  kind: Kind,
  subject: Text,
  payload: Anything,
  reason: Text,
  status: OneOf('open', 'applied', 'rejected', 'withdrawn'),
  proposedBy: Text,
  proposedByName: Text,
  proposedAt: Instant,
  decidedByName: Nullable(Text),
  decidedAt: Nullable(Instant),
  decisionNote: Nullable(Text),
  result: Type.Union([Anything, Type.Null()]),
});
const Params = Strict({ id: Uuid });
const tags = ['settings'];

/** What one administrator has proposed and another one applies or rejects: holiday years, settings, 继续适用, mergers of offices. */
export const proposalRoutes: Route = (app, deps) => {
  app.get(
    '/api/admin/proposals',
    { config: { permission: 'read-settings' }, schema: { summary: '待批准和已处理的设置变更', tags, querystring: Strict({ kind: Type.Optional(Kind) }), response: { 200: Strict({ proposals: Type.Array(Proposal) }), ...problems } } },
    async (request) => {
      const { kind } = request.query;
      const proposals = await listProposals(deps.db, kind ? [kind] : ['calendar-year', 'setting', 'continuation', 'office-merger']);
      const offices = await officesRun(deps.db, request.user);
      return { proposals: proposals.filter((proposal) => proposal.kind !== 'office-merger' || offices.has(proposal.subject)) };
    },
  );
  app.post(
    '/api/admin/proposals/:id/approve',
    { config: { permission: 'change-settings' }, schema: { summary: '批准并应用设置变更', tags, params: Params, response: { 200: Strict({ result: Anything }), ...problems } } },
    async (request) => ({ result: await approveProposal(deps, administratorOf(request.user), request.params.id) }),
  );
  app.post(
    '/api/admin/proposals/:id/reject',
    { config: { permission: 'change-settings' }, schema: { summary: '退回或者撤回设置变更', tags, params: Params, body: Strict({ note: Type.String({ maxLength: 500 }) }), response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } },
    async (request) => {
      await rejectProposal(deps, administratorOf(request.user), request.params.id, request.body.note);
      return { ok: true as const };
    },
  );
};
