import type { EffectKey } from '../domain/effects/perform-effect.ts';
import { TaskFailure } from './runtime/index.ts';
import type { TaskView } from './runtime/index.ts';

/** A `camunda:property` of the step. @throws TaskFailure when the diagram does not state it */
export function propertyOf(task: TaskView, name: string): string {
  const value = task.extensionProperties[name];
  if (!value) throw new TaskFailure('property-missing', `the step ${task.activityId} has no property ${name}`);
  return value;
}

/** The key under which the step's effect is done once. */
export function effectKey(task: TaskView, act: string): EffectKey {
  return { caseId: task.businessKey, act, externalTaskId: task.id, activityInstanceId: task.activityInstanceId };
}
