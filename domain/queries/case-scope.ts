import type { Knex } from 'knex';

/** Narrows a query that has `cases` in its FROM to the cases that a user may see. Made in one place: `server/auth/scope.ts`. */
export type CaseScope = (query: Knex.QueryBuilder) => void;

/** Narrows a query that has `tasks` and `cases` in its FROM to the tasks that a user may see. */
export type TaskScope = (query: Knex.QueryBuilder) => void;

/** Text for a LIKE pattern in which `%`, `_` and `\` stand for themselves. */
export const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
