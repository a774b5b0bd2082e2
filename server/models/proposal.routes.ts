import { Type } from '@sinclair/typebox';
import { approveRelease } from '../../domain/models/approve-release.ts';
import { listReleaseProposals } from '../../domain/models/list-release-proposals.ts';
import { readProposedFile } from '../../domain/models/read-proposed-file.ts';
import { proposeRelease } from '../../domain/models/propose-release.ts';
import { Problem } from '../../domain/platform/problem.ts';
import { rejectProposal } from '../../domain/proposals/decide-proposal.ts';
import { EngineRefusal } from '../engine/gateway.ts';
import { deployToEngine } from '../releases/deploy-release.ts';
import type { Bundle } from '../releases/read-bundle.ts';
import type { Route } from '../route.ts';
import { Anything, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { analystOf } from './analyst-of.ts';
import { Exceptions, Reason } from './draft-schemas.ts';

const Text = Type.String();
const Params = Strict({ id: Uuid });
const Exception = Strict({ constraintId: Text, process: Text, element: Text, reason: Text });
const Proposal = Strict({
  id: Uuid, status: OneOf('open', 'applied', 'rejected', 'withdrawn'), reason: Text, proposedBy: Text, proposedByName: Text, proposedAt: Instant, decidedByName: Nullable(Text), decidedAt: Nullable(Instant), decisionNote: Nullable(Text),
  baseRelease: Uuid, hash: Text, resources: Type.Array(Text), exceptions: Type.Array(Exception),
});
const tags = ['models'];
const decide = { permission: 'edit-models', looking: { because: 'a proposal is decided on once' } } as const;

/** What one analyst proposes to put live and another one puts live. */
export const releaseProposalRoutes: Route = (app, deps) => {
  const { db, clock, engine } = deps;

  /** What the engine says of a diagram that it does not take is for the analyst: it holds nothing of a case. */
  const deployInWords = async (bundle: Bundle): ReturnType<typeof deployToEngine> => {
    try {
      return await deployToEngine(engine, bundle);
    } catch (error) {
      if (!(error instanceof EngineRefusal)) throw error;
      throw new Problem({ type: 'engine-refused-model', status: 422, title: '流程引擎没有接受这个版本。', detail: error.message.slice(0, 1000) });
    }
  };

  app.get('/api/model/proposals', { config: { permission: 'read-releases' }, schema: { summary: '待批准和已处理的流程版本', tags, response: { 200: Strict({ proposals: Type.Array(Proposal) }), ...problems } } }, async () => ({ proposals: await listReleaseProposals(db) }));

  app.get('/api/model/proposals/:id/files/:name', { config: { permission: 'read-releases' }, schema: { summary: '提出的文件', tags, params: Strict({ id: Uuid, name: Text }), response: { 200: Strict({ content: Text }), ...problems } } }, async ({ params }) => ({ content: await readProposedFile(db, params.id, params.name) }));

  app.post(
    '/api/model/drafts/:id/propose',
    { config: { permission: 'edit-models', looking: 'draft' }, schema: { summary: '提出发布草稿', tags, params: Params, body: Strict({ requestId: Uuid, reason: Reason, exceptions: Exceptions }), response: { 201: Strict({ id: Uuid }), ...problems } } },
    async ({ params, body, user, seen }, reply) => reply.code(201).send(await proposeRelease(deps, analystOf(user), { ...body, draftId: params.id, seen })),
  );

  app.post(
    '/api/model/proposals/:id/approve',
    { config: decide, schema: { summary: '批准并发布流程版本', tags, params: Params, body: Strict({ exceptions: Exceptions }), response: { 200: Strict({ result: Anything }), ...problems } } },
    async ({ params, body, user }) => ({ result: await approveRelease({ db, clock, deploy: deployInWords }, analystOf(user), params.id, body.exceptions) }),
  );

  app.post('/api/model/proposals/:id/reject', { config: decide, schema: { summary: '退回或者撤回流程版本', tags, params: Params, body: Strict({ note: Type.String({ maxLength: 500 }) }), response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } }, async ({ params, body, user }) => {
    await rejectProposal(deps, analystOf(user), params.id, body.note, 'model');
    return { ok: true as const };
  });
};
