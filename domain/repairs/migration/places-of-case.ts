import type { LintContext } from '../../../processes/lint/index.ts';
import type { LiveCase } from '../repair.ts';

/** A step at which a token of a case stands, with the calls that lead to its diagram, the outermost first. */
export interface PlaceOfCase {
  process: string;
  step: string;
  calls: { process: string; step: string }[];
  /** the task is done and the token has not left it yet */
  done: boolean;
}

/** Where a case stands in the diagrams of its release. A call stands where what it has called stands. */
export function placesOfCase({ instances, tokens, tasks }: LiveCase, { diagrams }: LintContext): PlaceOfCase[] {
  const callTo = (instance: LiveCase['instances'][number]) =>
    tokens.find(({ processInstanceId, definitionKey, activityId }) => processInstanceId === instance.superProcessInstanceId && diagrams.get(definitionKey)?.steps.get(activityId)?.calls === instance.definitionKey);
  const callsTo = (id: string): PlaceOfCase['calls'] => {
    const instance = instances.find((entry) => entry.id === id);
    const call = instance && callTo(instance);
    return call ? [...callsTo(call.processInstanceId), { process: call.definitionKey, step: call.activityId }] : [];
  };
  const calling = new Set(instances.map((instance) => callTo(instance)?.activityInstanceId));
  const open = new Set(tasks.map(({ processInstanceId, taskDefinitionKey }) => `${processInstanceId}/${taskDefinitionKey}`));
  return tokens
    .filter(({ activityInstanceId }) => !calling.has(activityInstanceId))
    .map(({ processInstanceId, definitionKey, activityId }) => ({
      process: definitionKey, step: activityId, calls: callsTo(processInstanceId), done: diagrams.get(definitionKey)?.steps.get(activityId)?.kind === 'user-task' && !open.has(`${processInstanceId}/${activityId}`),
    }));
}
