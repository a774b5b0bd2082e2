import { Problem } from '../platform/problem.ts';

/** A repair that cannot or must not be done to a case. @param article on which the refusal rests */
export const refuseRepair = (title: string, article?: number | string | null): Problem => new Problem({ type: 'repair-refused', status: 422, title, article: article === undefined || article === null ? undefined : typeof article === 'number' ? `第${article}条` : article });
