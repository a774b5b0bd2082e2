import { Type } from '@sinclair/typebox';
import { procedureRegistry } from '../../processes/registry.ts';
import { officesRun } from '../../domain/organisations/administered-office.ts';
import { readHeatMap } from '../../domain/statistics/read-heat-map.ts';
import { readVariants } from '../../domain/statistics/read-variants.ts';
import { readDiagram } from '../diagrams/read-diagram.ts';
import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { Instant, Level, Nullable, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { selectionOf, selectionQuery } from './selection-query.ts';

const Text = Type.String();
const Count = Type.Integer();
const Spent = Type.Union([Strict({ median: Count, p95: Count }), Type.Null()]);
const Limit = Strict({ key: Text, name: Text, total: Count, late: Count });
const Step = Strict({ activityId: Text, passed: Count, canceled: Count, here: Count, incidents: Count, openIncidents: Count, clock: Spent, working: Spent, limits: Type.Array(Limit) });
const Options = Strict({
  processes: Type.Array(Strict({ key: Text, name: Text, role: Text })),
  releases: Type.Array(Strict({ id: Uuid, deployedAt: Instant })),
  offices: Type.Array(Strict({ code: Text, name: Text, level: Level, closedOn: Nullable(Text) })),
  facts: Type.Array(Strict({ variable: Text, values: Type.Array(Text) })),
});
const Variant = Strict({ id: Text, steps: Type.Array(Strict({ process: Text, activityId: Text, name: Text })), cases: Count, seconds: Count });

/** What many cases did on a diagram: how often, how long, how late, on which ways. Counts only; those of the administered offices. */
export const heatMapRoutes: Route = (app, deps) => {
  const { db } = deps;
  const config = { permission: 'monitor-cases' } as const;
  const tags = ['admin'];
  app.get('/api/admin/selections', { config, schema: { summary: '统计和查找可选的流程、版本、机构、流转变量', tags, response: { 200: Options, ...problems } } }, async ({ user }) => {
    const [releases, offices] = await Promise.all([
      db('releases').orderBy('deployed_at', 'desc').select('id', { deployedAt: 'deployed_at' }) as unknown as Promise<{ id: string; deployedAt: Date }[]>,
      officesRun(db, user).then((codes) => db('organisations').whereIn('code', [...codes]).orderBy('code').select('code', 'name', 'level', { closedOn: 'closed_on' })) as Promise<(typeof Options.static)['offices']>,
    ]);
    return { processes: procedureRegistry.processes.map(({ key, name, role }) => ({ key, name, role })), releases: releases.map(({ id, deployedAt }) => ({ id, deployedAt: deployedAt.toISOString() })), offices, facts: routingFacts() };
  });
  app.get('/api/admin/heat-map', { config, schema: { summary: '流程热力图', tags, querystring: Strict(selectionQuery), response: { 200: Strict({ name: Text, xml: Text, steps: Type.Array(Step) }), ...problems } } }, async ({ user, query }) => {
    const [{ name, xml }, steps] = await Promise.all([diagramOf(deps, query.process, query.release), selectionOf(db, user, query).then((selection) => readHeatMap(db, query.process, selection))]);
    return { name, xml, steps };
  });
  app.get('/api/admin/variants', { config, schema: { summary: '办理路径', tags, querystring: Strict(selectionQuery), response: { 200: Strict({ variants: Type.Array(Variant), cases: Count, ways: Count }), ...problems } } }, async ({ user, query }) =>
    readVariants(db, query.process, await selectionOf(db, user, query)),
  );
};

/** The diagram of a release as the engine has it; without one the shipped diagram. @throws Problem not-found */
async function diagramOf({ db, engine }: Deps, process: string, releaseId: string | undefined): Promise<{ name: string; xml: string }> {
  const shipped = await readDiagram(db, process);
  const release: { definitions: Record<string, string> } | undefined = releaseId === undefined ? undefined : await db('releases').where({ id: releaseId }).first('definitions');
  const definitionId = release?.definitions[process];
  return definitionId === undefined || definitionId === shipped.definitionId ? shipped : { name: shipped.name, xml: await engine.definitionXml(definitionId) };
}

/** Variables by which diagrams route, with their values: facts of the start, and what tasks set. */
export function routingFacts(): { variable: string; values: string[] }[] {
  const facts = new Map<string, Set<string>>();
  const add = (variable: string, values: readonly string[]): void => {
    facts.set(variable, new Set([...(facts.get(variable) ?? []), ...values]));
  };
  for (const { variable, values } of procedureRegistry.routingFacts) add(variable, values);
  for (const task of procedureRegistry.userTasks as readonly { outcomeVariable?: string; acts: Readonly<Record<string, string>>; sets?: Readonly<Record<string, Readonly<Record<string, string>>>> }[]) {
    if (task.outcomeVariable) add(task.outcomeVariable, Object.keys(task.acts));
    for (const set of Object.values(task.sets ?? {})) for (const [variable, value] of Object.entries(set)) add(variable, [value]);
  }
  return [...facts].map(([variable, values]) => ({ variable, values: [...values].sort() })).sort((a, b) => a.variable.localeCompare(b.variable));
}
