import { Type } from '@sinclair/typebox';
import { processName } from '../../domain/instances/process-name.ts';
import { notFound } from '../../domain/platform/problem.ts';
import { listStepHistory } from '../../domain/queries/list-step-history.ts';
import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { administered } from './administered.ts';

const Text = Type.String();
const Ids = Type.Array(Text);
const Instance = Strict({ id: Text, definitionKey: Text, definitionId: Text, name: Text, xml: Text, active: Ids, completed: Ids, incidents: Ids });
const Job = Strict({
  id: Text, kind: OneOf('timer', 'message', 'other'), activityId: Nullable(Text), processInstanceId: Text, dueDate: Nullable(Text), retries: Type.Integer(), suspended: Type.Boolean(), failure: Nullable(Text),
});
const ExternalTask = Strict({
  id: Text, topic: Text, activityId: Text, processInstanceId: Text, workerId: Nullable(Text), lockExpiresAt: Nullable(Text), retries: Nullable(Type.Integer()), errorMessage: Nullable(Text),
});
const Answer = Strict({ instances: Type.Array(Instance), jobs: Type.Array(Job), externalTasks: Type.Array(ExternalTask) });

/** Where a case stands in its diagrams: what the engine holds now over what our own history says was passed. */
export const readEngineStateRoute: Route = (app, deps) => {
  app.get(
    '/api/admin/cases/:id/engine',
    { config: { permission: 'monitor-cases' }, schema: { summary: '案件的流程状态', tags: ['admin'], params: Strict({ id: Uuid }), response: { 200: Answer, ...problems } } },
    async (request) => {
      const query = deps.db('cases').where('cases.id', request.params.id);
      administered(request.user)(query);
      if (!(await query.first('cases.id'))) throw notFound('该案件');
      return engineView(deps, request.params.id);
    },
  );
};

async function engineView({ db, engine }: Pick<Deps, 'db' | 'engine'>, caseId: string) {
  const [state, history] = await Promise.all([engine.caseState(caseId), listStepHistory(db, caseId)]);
  // An instance that the engine has and whose first event is not applied yet is shown all the same.
  const known = new Map(history.map((instance) => [instance.id, instance]));
  for (const live of state.instances) if (!known.has(live.id)) known.set(live.id, { id: live.id, definitionKey: live.definitionKey, definitionId: live.definitionId, completed: [] });
  const xmlOf = new Map(await Promise.all([...new Set([...known.values()].map((instance) => instance.definitionId))].map(async (id) => [id, await engine.definitionXml(id)] as const)));
  const jobActivity = new Map([...state.jobs, ...state.externalTasks].map((work) => [work.id, work.processInstanceId]));
  const instances = [...known.values()].map((instance) => {
    const active = [...new Set(state.tokens.filter((token) => token.processInstanceId === instance.id).map((token) => token.activityId))];
    const failed = state.incidents.filter((incident) => instanceOf(incident, jobActivity) === instance.id || active.includes(incident.activityId ?? '')).flatMap((incident) => incident.activityId ?? []);
    return { ...instance, name: processName(instance.definitionKey), xml: xmlOf.get(instance.definitionId) ?? '', active, incidents: [...new Set(failed)] };
  });
  return { instances, jobs: state.jobs, externalTasks: state.externalTasks };
}

/** The instance in which an incident arose: that of the job or external task that failed. */
const instanceOf = (incident: { configuration: string | null }, byWork: ReadonlyMap<string, string>): string | undefined => (incident.configuration === null ? undefined : byWork.get(incident.configuration));
