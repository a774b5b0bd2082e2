export type FeelValue = string | number | boolean | null;
export type HitPolicy = 'UNIQUE' | 'COLLECT' | 'FIRST';

export interface TableInput {
  /** the name of the fact */
  expression: string;
  label: string;
  type: string;
  /** the words that the fact may be; absent: any of its type */
  allowed?: readonly FeelValue[];
}

export interface TableOutput {
  name: string;
  label: string;
  type: string;
  /** the words that may be given; absent: any of its type */
  allowed?: readonly FeelValue[];
}

export interface TableRule {
  id: string;
  description: string;
  /** FEEL unary tests, one an input; empty: any value */
  tests: readonly string[];
  /** FEEL literals, one an output */
  results: readonly string[];
}

/** A DMN decision table as data. */
export interface DecisionTable {
  key: string;
  name: string;
  hitPolicy: HitPolicy;
  inputs: readonly TableInput[];
  outputs: readonly TableOutput[];
  rules: readonly TableRule[];
}

/** What a rule that was hit gives, by the outputs' names. */
export interface Hit {
  rule: string;
  values: Readonly<Record<string, FeelValue>>;
}

/** A table that cannot be read or gives no clear answer: a fault of the table, not of a user. */
export class DecisionError extends Error {
  /** the fault without the name of the table */
  readonly fault: string;

  constructor(key: string, fault: string) {
    super(`决策表 ${key}：${fault}`);
    this.name = 'DecisionError';
    this.fault = fault;
  }
}
