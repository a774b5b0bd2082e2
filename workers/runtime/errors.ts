/**
 * A failure that a handler or the runtime names itself. Code and text reach the engine and the administrator,
 * so both are written by us and hold no personal data: no names, numbers or answers of a person.
 */
export class TaskFailure extends Error {
  readonly code: string;
  /** @param code stable ASCII word, e.g. `number-missing` @param text one short sentence */
  constructor(code: string, text: string) {
    super(text);
    this.name = 'TaskFailure';
    this.code = code;
  }
}

/** A named error of the diagram: its boundary event takes the flow. The handler declares the code in `errors`. */
export class BpmnError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'BpmnError';
    this.code = code;
  }
}

/** The engine at `ENGINE_URL` cannot be worked with, and waiting will not help. */
export class EngineUnusable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EngineUnusable';
  }
}
