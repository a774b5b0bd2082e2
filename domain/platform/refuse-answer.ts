import { Problem } from './problem.ts';

/** An answer that the law does not allow in this case. @throws Problem unlawful, with the article */
export function refuseAnswer(path: string, message: string, article: number): never {
  throw new Problem({ type: 'unlawful', status: 422, title: `不能这样办理：${message}。`, article: `第${article}条`, errors: [{ path, message: `${message}（第${article}条）` }] });
}
