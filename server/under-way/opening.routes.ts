import { recordView } from '../../domain/audit/record-view.ts';
import { approveProposal, rejectProposal } from '../../domain/proposals/decide-proposal.ts';
import { listOpenings, readOpening } from '../../domain/under-way/list-openings.ts';
import { previewOpening } from '../../domain/under-way/preview-opening.ts';
import { proposeOpening } from '../../domain/under-way/propose-opening.ts';
import { officeCodesOf } from '../../domain/users/current-user.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { DecisionAnswer, DecisionBody, OpeningBody, OpeningDetail, OpeningList, PreviewAnswer, ProposalBody } from './opening-schemas.ts';
import { countyOpener, readBody } from './read-body.ts';

const tags = ['under-way'];
const permission = 'open-under-way';
const Params = Strict({ id: Uuid });
const looking = { because: '案件尚未立案；确认时按当时的情况重新核对' };

/** 线下转入: a county officer enters a case that is under way on paper, another one of the office confirms it. */
export const openingRoutes: Route = (app, deps) => {
  app.post('/api/openings/preview', { config: { permission, looking: { because: '只试算，不改变案件' } }, schema: { summary: '试录线下转入的已办环节：法律是否允许、下一步是什么', tags, body: OpeningBody, response: { 200: PreviewAnswer, ...problems } } }, async ({ user, body }) =>
    previewOpening(deps, countyOpener(user), await readBody(deps, body as never)),
  );
  app.post('/api/openings', { config: { permission, looking }, schema: { summary: '提请线下转入', tags, body: ProposalBody, response: { 201: Strict({ id: Uuid }), ...problems } } }, async ({ user, body: { requestId, reason, ...body } }, reply) =>
    reply.code(201).send(await proposeOpening(deps, countyOpener(user), { ...(await readBody(deps, body as never)), requestId, reason })),
  );
  app.get('/api/openings', { config: { permission }, schema: { summary: '线下转入申请列表', tags, response: { 200: OpeningList, ...problems } } }, async ({ user }) => ({ openings: await listOpenings(deps.db, officeCodesOf(user, 'caseworker')) }));
  app.get('/api/openings/:id', { config: { permission }, schema: { summary: '线下转入申请', tags, params: Params, response: { 200: OpeningDetail, ...problems } } }, async ({ user, params }) => {
    const { countyCode, ...opening } = await readOpening(deps.db, officeCodesOf(user, 'caseworker'), { id: params.id, readerId: user.id });
    await recordView(deps.db, { userId: user.id, orgCode: countyCode, of: { openingId: opening.id }, at: deps.clock.now() }, deps.casesPerHour);
    return opening;
  });
  app.post('/api/openings/:id/decision', { config: { permission, looking }, schema: { summary: '确认、退回或者撤回线下转入', tags, params: Params, body: DecisionBody, response: { 200: DecisionAnswer, ...problems } } }, async ({ user, params, body }) => {
    const { id, orgLevel } = countyOpener(user);
    // Only who may read it may decide on it.
    await readOpening(deps.db, officeCodesOf(user, 'caseworker'), { id: params.id, readerId: id });
    const officer = { id, level: orgLevel };
    if (!body.approve) await rejectProposal(deps, officer, params.id, body.note ?? '', 'opening');
    else await approveProposal(deps, officer, params.id, 'opening');
    const { status, caseId, caseNo } = await readOpening(deps.db, officeCodesOf(user, 'caseworker'), { id: params.id, readerId: id });
    return { status, caseId, caseNo };
  });
};
