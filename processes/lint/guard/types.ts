/** Names of the value patterns that an attribute or a text may have to match. */
export type PatternName = 'identifier' | 'condition' | 'constant' | 'typeName' | 'localReference';

/** Rule for the text of an element: `plain` allows any text without an expression, `duration` a literal ISO duration within the limits. */
export type TextRule = 'plain' | 'duration' | PatternName;

export type RegisteredList = 'topics' | 'formKeys' | 'messages' | 'decisions' | 'processKeys' | 'calledProcessKeys';

/** What an element may carry. Everything that is not named is refused. Names are `prefix:local` by the list's own prefixes; attributes without a namespace have no prefix. */
export interface ElementRule {
  /** All attributes that may stand here, those of the other lists included. */
  readonly attributes: readonly string[];
  /** Elements that may stand inside. */
  readonly children: readonly string[];
  /** Text that may stand inside; only white space when absent. */
  readonly text?: TextRule;
  readonly required?: readonly string[];
  /** Attributes with a closed list of values. */
  readonly fixed?: Readonly<Record<string, readonly string[]>>;
  /** Attributes whose value must match a pattern. */
  readonly expressionAttributes?: Readonly<Record<string, PatternName>>;
  /** Attributes whose value must be in a registered list. */
  readonly registeredAttributes?: Readonly<Record<string, RegisteredList>>;
  /** Attributes that hold a number of days as `P<n>D`, not under `limits.historyTimeToLiveMin`. */
  readonly daysAttributes?: readonly string[];
}

export interface AllowList {
  readonly version: 1;
  readonly limits: {
    readonly bytes: number;
    readonly depth: number;
    readonly elements: number;
    /** Shortest and longest literal duration of a timer, ISO 8601. */
    readonly timerMin: string;
    readonly timerMax: string;
    /** Shortest life of an ended instance in the engine's history, ISO 8601 days. */
    readonly historyTimeToLiveMin: string;
  };
  /** Prefix → namespace URI. A document may use other prefixes; the URI counts. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly roots: readonly string[];
  readonly elements: Readonly<Record<string, ElementRule>>;
  readonly registered: Readonly<Record<RegisteredList, readonly string[]>>;
  /** `element@attribute` → the only value with an expression that is not a plain identifier. */
  readonly literals: Readonly<Record<string, string>>;
  readonly patterns: Readonly<Record<PatternName, string>>;
}

/** One reason why a model is refused. */
export interface Finding {
  readonly code: FindingCode;
  /** `prefix:local` by the allow-list's prefixes, `{uri}local` for an unknown namespace, empty for the document as a whole. */
  readonly element: string;
  /** Id of the element, or of the nearest one around it that has an id. */
  readonly elementId: string | null;
  readonly attribute?: string;
  /** For people, in Chinese. */
  readonly message: string;
}

/** Every code, with what it means. */
export const findingCodes = {
  'document-too-large': 'more bytes than the limit',
  'document-too-deep': 'elements nested deeper than the limit',
  'too-many-elements': 'more elements than the limit',
  'encoding-not-allowed': 'not valid UTF-8, or another encoding is declared',
  'xml-not-well-formed': 'the parser refuses it',
  'doctype-not-allowed': 'a document type declaration, and so any entity of its own',
  'processing-instruction-not-allowed': 'a processing instruction other than the XML declaration',
  'namespace-not-allowed': 'a namespace outside the list, used or only declared',
  'element-not-allowed': 'an element outside the list, or one at a place where it may not stand',
  'attribute-not-allowed': 'an attribute outside the list of its element',
  'attribute-missing': 'a required attribute is absent',
  'value-not-allowed': 'an attribute whose values are a closed list, or a pattern, has another one',
  'text-not-allowed': 'text in an element that has none, or of another form than the element asks for',
  'expression-not-allowed': 'an expression where none may stand, or another than `${identifier}` or `${identifier operator literal}`',
  'timer-not-allowed': 'a timer that is neither `${identifier}` as a date nor a literal duration within the limits',
  'history-time-to-live-not-allowed': 'history kept for less than the limit, or not a number of days',
  'topic-not-registered': 'an external topic that no worker serves',
  'form-not-registered': 'a form key that is not one of ours',
  'message-not-registered': 'a message that nobody sends',
  'decision-not-registered': 'a decision table that is not one of ours',
  'process-not-registered': 'a process key that is not ours, defined or called',
  'recursive-call': 'a called diagram that calls again',
  'start-not-allowed': 'a start that waits for something outside of a sub-process, or one inside that does not wait for just one message',
  'loop-without-wait': 'a loop of gateways and empty events only',
  'duplicate-id': 'an id that stands twice in one file',
} as const;

export type FindingCode = keyof typeof findingCodes;
