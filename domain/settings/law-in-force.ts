import type { Continuation } from '../../regulations/articles/index.ts';
import { forceOn, instrument } from '../../regulations/articles/index.ts';
import type { Executor } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';
import { listContinuations } from './list-continuations.ts';
import { settingOn } from './setting-on.ts';

/** How the law is read for a case: what administrators have decided, as of its application date. */
export interface LawReading {
  continuations: Continuation[];
  x46AsItem1: boolean;
}

export async function lawInForce(db: Executor, applicationDate: string): Promise<LawReading> {
  return { continuations: await listContinuations(db), x46AsItem1: await settingOn(db, 'x46-as-item-1', applicationDate) };
}

/**
 * A case cannot be opened on an application made after the 细则 has lapsed, until somebody has decided that it goes on being applied.
 * @throws Problem law-lapsed (第49条)
 */
export async function refuseLapsedLaw(db: Executor, applicationDate: string): Promise<void> {
  if (forceOn(applicationDate, await listContinuations(db)) !== 'lapsed') return;
  throw new Problem({
    type: 'law-lapsed',
    status: 422,
    title: `申请日期${applicationDate}不在细则有效期内（至${instrument.until}），须先登记继续适用的决定，才能收件。`,
    article: '第49条',
    errors: [{ path: '/applicationDate', message: `细则有效期至${instrument.until}` }],
  });
}
