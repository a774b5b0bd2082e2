import { deadlineTimersOf, procedureRegistry, topics } from '../../processes/registry.ts';
import type { Database } from '../database/connect.ts';
import { maskIdNumbers } from '../persons/mask-id-number.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import { limits } from './judge-alarms.ts';

export interface TopicView {
  topic: string;
  /** the steps that it does, in words */
  steps: string[];
  /** worker processes that know it and are heard of */
  workers: number;
  pause: { reason: string; byName: string; at: string } | null;
  /** cases of the scope that have stopped at it: how many, the first of them, and the causes, the most frequent first */
  failing: { cases: number; caseIds: string[]; causes: { message: string; cases: number }[] };
}

type Failed = { case_id: string; activity_id: string; process: string | null; message: string | null };

const MOST_CAUSES = 5;
/** So many are handed to a repair from here; more are found by its own search. */
const MOST_CASES = 100;

/** Every topic of the workers: who does it, whether it is paused, what has stopped at it. */
export async function listTopics(db: Database, scope: CaseScope): Promise<TopicView[]> {
  const stopped = db('incidents').join('cases', 'cases.id', 'incidents.case_id').leftJoin('process_instances as p', 'p.id', 'incidents.process_instance_id').where({ 'incidents.state': 'open', 'incidents.type': 'failedExternalTask' });
  scope(stopped);
  const [pauses, hearts, failed] = await Promise.all([
    db('topic_pauses as t').join('users as u', 'u.id', 't.paused_by').select('t.topic', 't.reason', { at: 't.paused_at', byName: 'u.name' }) as Promise<{ topic: string; reason: string; at: Date; byName: string }[]>,
    db('heartbeats').whereRaw("beat_at >= now() - ? * interval '1 second'", [limits.workerSilence]).pluck('topics') as Promise<string[][]>,
    stopped.orderBy(['incidents.created_at', 'incidents.id']).select({ case_id: 'cases.id', activity_id: 'incidents.activity_id', process: 'p.definition_key', message: 'incidents.message' }) as Promise<Failed[]>,
  ]);
  return topics.map((topic) => {
    const pause = pauses.find((entry) => entry.topic === topic);
    const here = failed.filter((each) => topicOf(each) === topic);
    const caseIds = [...new Set(here.map(({ case_id }) => case_id))];
    return {
      topic,
      steps: [...new Set(procedureRegistry.serviceTasks.filter((entry) => entry.topic === topic).map(({ name }) => name))],
      workers: hearts.filter((known) => known.includes(topic)).length,
      pause: pause ? { reason: pause.reason, byName: pause.byName, at: pause.at.toISOString() } : null,
      failing: { cases: caseIds.length, caseIds: caseIds.slice(0, MOST_CASES), causes: causesOf(here) },
    };
  });
}

/** Every element that a worker does: the service tasks, and the end events of reminders and alarms. */
const ELEMENTS: readonly { process: string; element: string; topic: string }[] = [
  ...procedureRegistry.serviceTasks,
  ...[...procedureRegistry.userTasks, ...procedureRegistry.calls].flatMap((entry) => deadlineTimersOf(entry)).map(({ process, endEvent, topic }) => ({ process, element: endEvent, topic })),
  ...procedureRegistry.officeTimers.map(({ process, endEvent, topic }) => ({ process, element: endEvent, topic })),
];

/** By the step at which a case has stopped: an incident does not say its topic. */
const topicOf = ({ process, activity_id }: Failed): string | undefined => ELEMENTS.find((entry) => entry.element === activity_id && (process === null || entry.process === process))?.topic;

function causesOf(failed: readonly Failed[]): TopicView['failing']['causes'] {
  const counts = new Map<string, number>();
  for (const { message } of failed) {
    const told = maskIdNumbers(message ?? '') || '没有说明原因';
    counts.set(told, (counts.get(told) ?? 0) + 1);
  }
  return [...counts].map(([message, cases]) => ({ message, cases })).sort((a, b) => b.cases - a.cases).slice(0, MOST_CAUSES);
}
