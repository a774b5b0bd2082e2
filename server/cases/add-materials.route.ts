import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { refuseStale } from '../../domain/cases/refuse-stale.ts';
import { addRound } from '../../domain/materials/add-round.ts';
import { conflict, forbidden, notFound } from '../../domain/platform/problem.ts';
import { requireNotRecused } from '../../domain/recusal/require-no-recusal.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Params = Strict({ id: Uuid });
const Body = Strict({ materials: Type.Array(Strict({ code: Type.String({ maxLength: 8 }), uploadIds: Type.Array(Uuid, { minItems: 1, maxItems: 20 }) }), { minItems: 1, maxItems: 60 }) });
const Answer = Strict({ round: Type.Integer() });

/** Papers that come in after the application; what was sent before stays as it was. */
export const addMaterialsRoute: Route = (app, { db, clock }) => {
  app.post('/api/cases/:id/materials', { config: { permission: 'work-on-cases', looking: 'case' }, schema: { summary: '补充材料附件', tags: ['cases'], params: Params, body: Body, response: { 200: Answer, ...problems } } }, async (request) => {
    const { user, params, body } = request;
    const row: { county_code: string; status: string } | undefined = await db('cases').where({ id: params.id }).modify(caseScope(user, { roles: ['caseworker'] })).first('county_code', 'status');
    if (!row) throw notFound('该案件');
    if (!user.roles.some((held) => held.role === 'caseworker' && held.orgCode === row.county_code)) throw forbidden('补充材料由户籍地县级退役军人事务部门登记（第15条）。');
    await requireNotRecused(db, params.id, user.id);
    if (row.status !== 'running') throw conflict('case-not-running', '案件不在办理中，不能再补充材料。');
    const at = clock.now();
    const round = await db.transaction(async (trx) => {
      await refuseStale(trx, params.id, request.seen);
      const number = await addRound(trx, params.id, body.materials, { userId: user.id, at });
      await appendAudit(trx, { chain: `case:${params.id}`, actorId: user.id, orgCode: row.county_code, action: 'materials-added', caseId: params.id, detail: { round: number, codes: body.materials.map((item) => item.code) }, at });
      return number;
    });
    return { round };
  });
};
