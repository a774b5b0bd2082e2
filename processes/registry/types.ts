/**
 * Whose officers do a user task: those of a level, or in a supervision the office above and the one that is supervised.
 * The diagram names it as `${countyGroup}` and so on.
 */
export type TaskGroup = 'county' | 'city' | 'province' | 'supervisor' | 'supervised';

/** Whether a case is started with it (procedure), it is only called by other diagrams (shared), or it runs beside a case by itself (companion). */
export type ProcessRole = 'procedure' | 'shared' | 'companion';

export interface ProcessEntry {
  readonly key: string;
  readonly name: string;
  readonly role: ProcessRole;
  /** Path of the diagram below `processes/`. */
  readonly file: string;
}

export interface UserTaskEntry {
  readonly process: string;
  readonly task: string;
  readonly name: string;
  /** `<process>/<task>`, the form key in the diagram. */
  readonly form: string;
  readonly group: TaskGroup;
  /** Legal act that completing the task performs: by value of `outcomeVariable` or `subjectVariable`, else under `default`. */
  readonly acts: Readonly<Record<string, string>>;
  /** Acts of someone without an account that the officer records in the same form, each with a date of its own, in legal order before `acts`. */
  readonly recordedActs?: readonly string[];
  /** Acts that the same completion performs besides, on the same date, by the same key as in `acts`. */
  readonly furtherActs?: Readonly<Record<string, readonly string[]>>;
  /** Engine variable that the completion sets; a gateway routes by it. */
  readonly outcomeVariable?: string;
  /** Engine variable that the caller has set and that selects the act; the completion does not set it. */
  readonly subjectVariable?: string;
  /** Deadline whose remind and breach timers stand at the task. */
  readonly deadline?: string;
  /** Engine variables with a fixed value that the completion sets besides, by the same key as in `acts`; for a caller's routing. */
  readonly sets?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ServiceTaskEntry {
  readonly topic: string;
  readonly process: string;
  readonly element: string;
  readonly name: string;
  /** Legal acts that the worker performs; none for clocks, reminders and rendering. */
  readonly acts?: readonly string[];
  /** Kinds of paper that the worker creates. */
  readonly documents?: readonly string[];
  /** Deadline that the worker starts or reports on. */
  readonly deadline?: string;
}

export interface CallEntry {
  readonly process: string;
  readonly element: string;
  readonly name: string;
  readonly calls: string;
  /** Literal values handed to the called diagram besides the business key and all variables. */
  readonly literals?: Readonly<Record<string, string>>;
  /** Variables that the called diagram hands back. */
  readonly outputs?: readonly string[];
  /** Deadline whose remind and breach timers stand at the call: it runs while the called diagram waits for somebody. */
  readonly deadline?: string;
  /** Whose officers the called diagram waits for; given with `deadline`. */
  readonly group?: TaskGroup;
}

/** A variable by which gateways route though no user task's completion sets it: a fact of the start, or the result of a called diagram. */
export interface RoutingFact {
  readonly variable: string;
  readonly values: readonly string[];
  readonly setBy: 'start' | string;
}

/** An intermediate timer at which the case waits for a period to end. */
export interface WaitingTimerEntry {
  readonly process: string;
  readonly event: string;
  readonly name: string;
  readonly deadline: string;
  /** Engine variable that holds the instant (ISO with +08:00). */
  readonly variable: string;
  readonly acts: readonly string[];
}

/** A message of another case at which the case waits: an intermediate catch event. It is brought by the inbox between offices. */
export interface WaitingMessageEntry {
  readonly process: string;
  readonly event: string;
  readonly name: string;
  readonly message: string;
  /** Engine variable that the message brings; a gateway routes by it. */
  readonly outcomeVariable: string;
  /** Legal act by value of the variable: what the case learns from the message. */
  readonly acts: Readonly<Record<string, string>>;
}

/** A timer at a task that reports the end of a period which an office has set and not the law; it leaves the task open. */
export interface OfficeTimerEntry {
  readonly process: string;
  readonly task: string;
  /** Id of the boundary event; the activity id of the engine's timer job. */
  readonly event: string;
  /** Id of the message end event that reports to a worker. */
  readonly endEvent: string;
  readonly name: string;
  /** Engine variable that holds the instant (ISO with +08:00). */
  readonly variable: string;
  readonly topic: string;
}

export interface StartEntry {
  readonly process: string;
  readonly event: string;
  readonly name: string;
  readonly acts: readonly string[];
}

/** A message that ends the running course of a case wherever it stands: the start of an interrupting event sub-process. */
export interface InterruptionEntry {
  readonly process: string;
  readonly event: string;
  readonly name: string;
  readonly message: string;
  /** Engine variable that the message brings; a gateway routes by it. */
  readonly outcomeVariable: string;
  /** Legal act by value of the variable. */
  readonly acts: Readonly<Record<string, string>>;
}

export interface DecisionEntry {
  /** Id of the decision. */
  readonly key: string;
  readonly name: string;
  /** Path of the table below `processes/`. */
  readonly file: string;
}

export interface ProcedureRegistry {
  readonly processes: readonly ProcessEntry[];
  readonly starts: readonly StartEntry[];
  readonly userTasks: readonly UserTaskEntry[];
  readonly serviceTasks: readonly ServiceTaskEntry[];
  readonly calls: readonly CallEntry[];
  readonly routingFacts: readonly RoutingFact[];
  readonly waitingTimers: readonly WaitingTimerEntry[];
  readonly interruptions: readonly InterruptionEntry[];
  readonly waitingMessages?: readonly WaitingMessageEntry[];
  readonly officeTimers: readonly OfficeTimerEntry[];
  /** Message names that diagrams may wait for. */
  readonly messages: readonly string[];
  /** The decision tables, deployed together with the diagrams. */
  readonly decisions: readonly DecisionEntry[];
}
