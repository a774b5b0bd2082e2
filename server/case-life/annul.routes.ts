import { proposeAnnulment } from '../../domain/case-life/annul-case.ts';
import { approveProposal, rejectProposal } from '../../domain/proposals/decide-proposal.ts';
import type { ActRow } from '../../domain/acts/act-row.ts';
import { toActState } from '../../domain/acts/act-row.ts';
import { conflict } from '../../domain/platform/problem.ts';
import type { Route } from '../route.ts';
import { Nullable, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { ActState } from '../schemas/tasks.ts';
import { awaitAct } from '../tasks/await-act.ts';
import { AnnulBody, AnnulDecisionBody } from './case-life-schemas.ts';
import { countyOfficer } from './case-officer.ts';

const Params = Strict({ id: Uuid });
const config = { permission: 'work-on-case-life', looking: 'case' } as const;
const tags = ['case-life'];

/** A case that was opened in error: one officer proposes to annul it, another one of the office decides. */
export const annulRoutes: Route = (app, deps) => {
  app.post('/api/cases/:id/life/annul', { config, schema: { summary: '提出撤销立案', tags, params: Params, body: AnnulBody, response: { 201: Strict({ id: Uuid }), ...problems } } }, async ({ user, params, body, seen }, reply) =>
    reply.code(201).send(await proposeAnnulment(deps, await countyOfficer(deps, user, params.id), { ...body, caseId: params.id, seen })),
  );
  app.post(
    '/api/cases/:id/life/annul/decision',
    { config, schema: { summary: '批准或者退回撤销立案', tags, params: Params, body: AnnulDecisionBody, response: { 200: Strict({ act: Nullable(ActState) }), ...problems } } },
    async ({ user, params, body, seen }) => {
      const officer = await countyOfficer(deps, user, params.id);
      const proposal: { id: string } | undefined = await deps.db('proposals').where({ id: body.proposalId, kind: 'annul-case', subject: params.id }).first('id');
      if (!proposal) throw conflict('proposal-gone', '没有待批准的撤销申请，可能已经撤回。');
      if (!body.approve) {
        await rejectProposal(deps, { id: officer.id, level: officer.orgLevel, seen }, proposal.id, body.note ?? '', 'case');
        return { act: null };
      }
      const { actId } = await approveProposal(deps, { id: officer.id, level: officer.orgLevel, seen }, proposal.id, 'case');
      const act = (await deps.db<ActRow>('acts').where({ id: String(actId) }).first()) as ActRow;
      return { act: await awaitAct(deps.db, toActState(act)) };
    },
  );
};
