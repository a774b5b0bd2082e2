/** What an administrator can do to instances in the engine. */
export const repairKinds = ['retry', 'change-timer', 'suspend', 'resume', 'cancel', 'move-token', 'edit-variable', 'correlate', 'migrate', 'restart'] as const;
export type RepairKind = (typeof repairKinds)[number];

/** Kinds that change the course of a case: a second administrator has to agree. */
export const needsSecondPerson = (kind: RepairKind): boolean => kind === 'cancel' || kind === 'move-token' || kind === 'edit-variable' || kind === 'correlate' || kind === 'migrate' || kind === 'restart';

/** Kinds of which only the engine knows whether they fit: it is asked to try them and take them back. */
export const isRehearsed = (kind: RepairKind): boolean => kind === 'migrate' || kind === 'restart';

/** The engine as a repair needs it. */
export interface RepairEngine {
  live(caseId: string): Promise<LiveCase>;
  /** Tries a command and takes it back. @throws Problem when the engine refuses it */
  rehearse(command: EngineStep): Promise<void>;
  /** @throws Problem when the engine refuses for good; anything else is tried again */
  send(command: EngineStep & { id: string; actor: string }): Promise<void>;
  /** Whether a command whose answer never came has been carried out; if not, it never will be. */
  wasCarriedOut(commandId: string): Promise<boolean>;
}

/** What a kind needs to know beside the cases; empty for most. */
export interface RepairParameters {
  /** diagram of the step from which a token is moved */
  process?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** boundary or waiting event whose timer is moved, and its new day */
  timer?: string | undefined;
  day?: string | undefined;
  variable?: string | undefined;
  value?: string | undefined;
  message?: string | undefined;
  /** release on which the cases run, and the one to which they go */
  fromRelease?: string | undefined;
  release?: string | undefined;
  /** where the mapping differs from "to the element with the same id" */
  mapping?: MappedElement[] | undefined;
}

/** An element of a diagram and the one in its place; to null: in the other release there is none. */
export interface MappedElement {
  process: string;
  from: string;
  to: string | null;
}

export interface RepairRow {
  id: string;
  kind: RepairKind;
  parameters: RepairParameters;
  reason: string;
  /** on what it rests that something is done which the law does not foresee; null: nothing is */
  exception: string | null;
  status: 'proposed' | 'running' | 'stopped' | 'done' | 'rejected';
  proposed_by: string;
  proposed_at: Date;
  approved_by: string | null;
  stopped_by: string | null;
  ended_at: Date | null;
}

/** One case of a repair. */
export interface RepairCaseRow {
  repair_id: string;
  seq: number;
  /** id of its first command */
  id: string;
  case_id: string;
  status: 'pending' | 'done' | 'refused' | 'skipped';
  /** decided on before they are sent, so that they are sent again as they were */
  commands: EngineStep[] | null;
  effect: string | null;
  message: string | null;
  article: string | null;
  attempts: number;
}

/** One command of the engine. */
export interface EngineStep {
  type: string;
  payload: Record<string, unknown>;
}

/** What the engine holds of a case right now, as far as repairs look at it. */
export interface LiveCase {
  instances: readonly { id: string; definitionKey: string; superProcessInstanceId: string | null; suspended: boolean }[];
  tokens: readonly { processInstanceId: string; definitionKey: string; activityId: string; activityInstanceId: string }[];
  tasks: readonly { taskDefinitionKey: string; processInstanceId: string }[];
  jobs: readonly { id: string; kind: string; activityId: string | null; dueDate: string | null }[];
  incidents: readonly { type: string; activityId: string | null; configuration: string | null }[];
}

/** What a repair would do to one case, or why it is refused. */
export interface Judgement {
  effect: string;
  commands: EngineStep[];
  /** what the law does not foresee and is done by way of exception */
  exceptions: string[];
}
