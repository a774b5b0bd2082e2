import { ApiProblem } from '../api/api-problem.ts';

/** What went wrong, in the server's own words. */
export const problemText = (error: unknown): string => (error instanceof ApiProblem ? `${error.problem.title}${error.problem.detail ?? ''}` : '操作没有成功，请重试。');
