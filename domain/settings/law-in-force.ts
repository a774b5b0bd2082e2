import { forceOn, instrument } from '../../regulations/articles/index.ts';
import type { Continuation } from '../../regulations/articles/index.ts';
import type { DiseaseStart, OfficeLevel } from '../../regulations/eligibility/index.ts';
import type { Executor } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';
import { listContinuations } from './list-continuations.ts';
import { settingOn } from './setting-on.ts';

/** How the law is read for a case: what administrators have decided, as of its application date. */
export interface LawReading {
  continuations: Continuation[];
  x46AsItem1: boolean;
  diseaseStart: DiseaseStart;
  lateExceptionLevel: OfficeLevel;
  afterPeriodOpensNextDay: boolean;
  promoteLowerTies: boolean;
  /** the lightest grade that is still given, 1 to 10 */
  minimumGrade: number;
}

const LEVELS: readonly OfficeLevel[] = ['county', 'city', 'province'];

export async function lawInForce(db: Executor, applicationDate: string): Promise<LawReading> {
  return {
    continuations: await listContinuations(db),
    x46AsItem1: await settingOn(db, 'x46-as-item-1', applicationDate),
    diseaseStart: (await settingOn(db, 'disease-clock-later', applicationDate)) ? 'later' : 'earlier',
    lateExceptionLevel: LEVELS[await settingOn(db, 'late-exception-level', applicationDate)] ?? 'county',
    afterPeriodOpensNextDay: await settingOn(db, 'after-period-opens-next-day', applicationDate),
    promoteLowerTies: await settingOn(db, 'promote-lower-ties', applicationDate),
    minimumGrade: await settingOn(db, 'minimum-grade', applicationDate),
  };
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
