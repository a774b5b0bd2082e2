import type { DecisionKey } from '../registry.ts';
import type { DecisionTable } from './decision-table.ts';

/** The tables by which a case, or a question before there is a case, is answered: those of one release. */
export type Tables = (key: DecisionKey) => DecisionTable;
