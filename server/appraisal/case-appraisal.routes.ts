import { Type } from '@sinclair/typebox';
import { readAppraisals } from '../../domain/appraisal/read-appraisals.ts';
import { notFound } from '../../domain/platform/problem.ts';
import { noteView } from '../auth/note-view.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Anything, Day, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { requireCase } from './require-case.ts';

const Text = Type.String();
const Stage = OneOf('first', 'second');
const Member = Strict({ code: Text, name: Text, title: Text, disciplines: Type.Array(Text), drawnFor: Text, declaration: Nullable(OneOf('none', 'recuses', 'unavailable')), ground: Nullable(Text) });
const Draw = Strict({
  id: Uuid, stage: Stage, sequence: Type.Integer(), institutionName: Text, drawnOn: Day, drawnAt: Instant, officer: Text, reason: Nullable(Text), poolSize: Type.Integer(), digest: Text, members: Type.Array(Member),
});
const Fee = Strict({ fee: OneOf('appraisal', 'examination'), cents: Nullable(Type.Integer()), payer: Nullable(OneOf('county', 'unit', 'applicant')), message: Text });
const Appraisal = Strict({
  stage: Stage, institutionName: Text, examinedOn: Day, signedOn: Nullable(Day), receivedOn: Nullable(Day), opinion: Nullable(Text), standardClause: Nullable(Text), suggestedGrade: Nullable(Type.Integer()), prevails: Type.Boolean(),
  missingFileItems: Type.Array(Text), fees: Type.Array(Fee),
});
const Answer = Strict({ draws: Type.Array(Draw), appraisals: Type.Array(Appraisal), objectionEndsOn: Nullable(Day), objectionOverOn: Nullable(Day) });
const tags = ['appraisal'];
const config = { permission: 'read-cases' } as const;

/** The medical appraisal of a case: draws, opinions, fees; and the record of a draw, with which anybody can draw again. */
export const caseAppraisalRoutes: Route = (app, deps) => {
  const { db } = deps;
  app.get('/api/cases/:id/appraisal', { config, schema: { summary: '医学鉴定情况', tags, params: Strict({ id: Uuid }), response: { 200: Answer, ...problems } } }, async ({ user, params }) => {
    await requireCase(db, caseScope(user), params.id);
    await noteView(deps, user, params.id);
    return readAppraisals(db, params.id);
  });
  app.get('/api/cases/:id/draws/:drawId', { config, schema: { summary: '导出抽选记录', tags, params: Strict({ id: Uuid, drawId: Uuid }), response: { 200: Anything, ...problems } } }, async ({ user, params }, reply) => {
    await requireCase(db, caseScope(user), params.id);
    await noteView(deps, user, params.id);
    const draw: { record: Record<string, unknown>; sequence: number } | undefined = await db('panel_draws').where({ id: params.drawId, case_id: params.id }).first('record', 'sequence');
    if (!draw) throw notFound('该抽选记录');
    return reply.header('content-disposition', `attachment; filename="panel-draw-${draw.sequence}.json"`).send(draw.record);
  });
};
