/** Organisation level whose officers do a user task; the diagram names it as `${countyGroup}` and so on. */
export type TaskGroup = 'county' | 'city' | 'province';

/** Whether a case is started with it (procedure) or it is only called by other diagrams (shared). */
export type ProcessRole = 'procedure' | 'shared';

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

export interface StartEntry {
  readonly process: string;
  readonly event: string;
  readonly name: string;
  readonly acts: readonly string[];
}

export interface ProcedureRegistry {
  readonly processes: readonly ProcessEntry[];
  readonly starts: readonly StartEntry[];
  readonly userTasks: readonly UserTaskEntry[];
  readonly serviceTasks: readonly ServiceTaskEntry[];
  readonly calls: readonly CallEntry[];
  readonly waitingTimers: readonly WaitingTimerEntry[];
  /** Message names that diagrams may wait for. */
  readonly messages: readonly string[];
  /** Ids of the decision tables that may be deployed. */
  readonly decisions: readonly string[];
}
