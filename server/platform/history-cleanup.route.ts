import { Type } from '@sinclair/typebox';
import { forecastCleanup } from '../../domain/operations/cleanup-forecast.ts';
import { TREND_DAYS } from '../../domain/operations/trend.ts';
import { processName } from '../../domain/instances/process-name.ts';
import type { Route } from '../route.ts';
import { Day, Nullable, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Text = Type.String();
const Count = Type.Integer();
const Definition = Strict({ key: Text, name: Text, version: Count, keptDays: Nullable(Count), finished: Count, cleanable: Count });
const Answer = Strict({ enabled: Type.Boolean(), windowStart: Nullable(Text), windowEnd: Nullable(Text), nextRun: Nullable(Text), keptDays: Count, trendDays: Count, definitions: Type.Array(Definition), forecast: Type.Array(Strict({ from: Day, instances: Count })) });

interface Configuration {
  enabled: boolean;
  batchWindowStartTime: string | null;
  batchWindowEndTime: string | null;
}
interface Cleanable {
  processDefinitionKey: string;
  processDefinitionVersion: number;
  historyTimeToLive: number | null;
  finishedProcessInstanceCount: number;
  cleanableProcessInstanceCount: number;
}

/** What the engine keeps where a diagram says nothing; as in its settings. */
const DEFAULT_DAYS = 180;
const MOST = 2000;

/** When the engine forgets its history, how much it could forget now, and how much in the coming weeks. */
export const historyCleanupRoute: Route = (app, { db, engine, clock }) => {
  app.get('/api/admin/history-cleanup', { config: { permission: 'watch-platform' }, schema: { summary: '引擎历史的清理', tags: ['admin'], response: { 200: Answer, ...problems } } }, async () => {
    const [configuration, jobs, report] = await Promise.all([
      engine.rest<Configuration>('GET', '/history/cleanup/configuration'),
      engine.rest<{ dueDate: string | null; suspended: boolean }[]>('GET', '/history/cleanup/jobs'),
      engine.rest<Cleanable[]>('GET', `/history/process-definition/cleanable-process-instance-report?maxResults=${MOST}`),
    ]);
    const definitions = report.map((row) => ({ key: row.processDefinitionKey, name: processName(row.processDefinitionKey), version: row.processDefinitionVersion, keptDays: row.historyTimeToLive, finished: row.finishedProcessInstanceCount, cleanable: row.cleanableProcessInstanceCount }));
    const keptDays = Math.max(0, ...definitions.flatMap((row) => row.keptDays ?? [])) || DEFAULT_DAYS;
    const due = jobs.flatMap((job) => (job.suspended || job.dueDate === null ? [] : [job.dueDate])).sort();
    return {
      enabled: configuration.enabled,
      windowStart: timeOf(configuration.batchWindowStartTime),
      windowEnd: timeOf(configuration.batchWindowEndTime),
      nextRun: due[0] ?? null,
      keptDays,
      trendDays: TREND_DAYS,
      definitions: definitions.sort((a, b) => a.key.localeCompare(b.key) || b.version - a.version),
      forecast: await forecastCleanup(db, clock.now(), keptDays),
    };
  });
};

/** The engine writes a time of day as an instant of some day; its zone is that of the offices. */
const timeOf = (instant: string | null): string | null => /T(\d\d:\d\d)/.exec(instant ?? '')?.[1] ?? null;
