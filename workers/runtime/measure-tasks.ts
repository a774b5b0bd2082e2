import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { mayScrape } from '../../domain/operations/may-scrape.ts';
import type { Outcome, TaskRun } from './task-run.ts';

export interface TaskMeasures {
  /** for `onOutcome` of the clients */
  count(outcome: Outcome, run: Pick<TaskRun, 'task' | 'startedAt'>): void;
  /** tasks since the start: done, and failed in whatever way */
  totals(): { done: number; failed: number };
  text(): Promise<string>;
  contentType: string;
}

const DONE: ReadonlySet<Outcome> = new Set(['completed', 'completed-earlier', 'bpmn-error']);
const FAILED: ReadonlySet<Outcome> = new Set(['failed', 'incident', 'unanswered']);

/**
 * Measures of a worker process: tasks by topic and outcome, how long they took, how long ago the engine last answered a poll.
 * @param sincePollMs milliseconds since the last successful poll, null before the first
 */
export function createTaskMeasures(sincePollMs: () => number | null): TaskMeasures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'platform_workers_' });
  const tasks = new Counter({ name: 'platform_worker_tasks_total', help: 'Tasks by how they ended', labelNames: ['topic', 'outcome'], registers });
  const seconds = new Histogram({ name: 'platform_worker_task_seconds', help: 'Duration of tasks from fetch to report', labelNames: ['topic', 'outcome'], buckets: [0.03, 0.1, 0.3, 1, 3, 10, 60], registers });
  new Gauge({
    name: 'platform_worker_poll_age_seconds',
    help: 'Seconds since the last poll that the engine answered; -1 before the first',
    registers,
    collect() {
      const since = sincePollMs();
      this.set(since === null ? -1 : since / 1000);
    },
  });
  const totals = { done: 0, failed: 0 };
  return {
    count: (outcome, { task, startedAt }) => {
      if (DONE.has(outcome)) totals.done += 1;
      if (FAILED.has(outcome)) totals.failed += 1;
      const labels = { topic: task.topic, outcome };
      tasks.inc(labels);
      seconds.observe(labels, (Date.now() - startedAt) / 1000);
    },
    totals: () => ({ ...totals }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** Shows the measures at `/metrics` of one port of this machine; a port that is taken is reported and otherwise does no harm. */
export function serveMeasures(measures: TaskMeasures, port: number, token: string | undefined, onError: (error: Error) => void): Server {
  const server = createServer((request, response) => {
    const allowed = request.method === 'GET' && request.url === '/metrics' && mayScrape({ address: request.socket.remoteAddress, headers: request.headers }, token);
    if (!allowed) return void response.writeHead(404).end();
    measures.text().then(
      (text) => response.writeHead(200, { 'content-type': measures.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.on('error', onError);
  return server.listen(port, '127.0.0.1');
}
