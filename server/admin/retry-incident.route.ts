import { randomUUID } from 'node:crypto';
import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { Problem, conflict, notFound } from '../../domain/platform/problem.ts';
import { caseScope } from '../auth/scope.ts';
import { EngineRefusal } from '../engine/gateway.ts';
import { refusalText } from '../engine/refusal-text.ts';
import type { Route } from '../route.ts';
import { Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Params = Strict({ id: Type.String({ maxLength: 64 }) });
const Answer = Strict({ ok: Type.Literal(true) });

interface IncidentRow {
  id: string;
  case_id: string;
  type: string;
  configuration: string | null;
  state: 'open' | 'resolved';
}

/** Lets a stopped step try again: three more tries. The incident closes when the engine says that it works. */
export const retryIncidentRoute: Route = (app, { db, engine, clock }) => {
  app.post(
    '/api/admin/incidents/:id/retry',
    { config: { permission: 'repair-cases', looking: { because: '只重试故障环节，案件内容不变' } }, schema: { summary: '重试故障环节', tags: ['admin'], params: Params, response: { 200: Answer, ...problems } } },
    async (request) => {
      const incident = (await db('incidents as i')
        .join('cases', 'cases.id', 'i.case_id')
        .where('i.id', request.params.id)
        .modify(caseScope(request.user, { roles: ['administrator'] }))
        .first('i.id', 'i.case_id', 'i.type', 'i.configuration', 'i.state')) as IncidentRow | undefined;
      if (!incident) throw notFound('该故障');
      if (incident.state === 'resolved' || !incident.configuration) throw conflict('incident-resolved', '该故障已经解除。');
      const [type, payload] = incident.type === 'failedExternalTask' ? ['retry-external-task', { externalTaskId: incident.configuration }] : ['retry-job', { jobId: incident.configuration }];
      try {
        await engine.command({ id: randomUUID(), type: type as string, payload: payload as Record<string, unknown>, actor: request.user.id });
      } catch (error) {
        if (error instanceof EngineRefusal && error.status < 500) throw new Problem({ status: 409, ...refusalText(error) });
        throw error;
      }
      await db.transaction((trx) =>
        appendAudit(trx, { chain: `case:${incident.case_id}`, actorId: request.user.id, action: 'incident-retried', caseId: incident.case_id, detail: { incidentId: incident.id, type: incident.type }, at: clock.now() }),
      );
      return { ok: true as const };
    },
  );
};
