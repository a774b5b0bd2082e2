import { down, up } from './way.ts';
import type { Way } from './way.ts';

/** Between whom papers pass with an act of 死亡注销 (第30条：逐级上报；第31条：登记). */
export const deathCancellationWays: Readonly<Record<string, Way>> = {
  'report-death': { legs: [{ from: 'applicant', to: 'county' }], carries: 'materials' },
  'county-reports-death': { ...up, carries: ['death-cancellation-report'], withMaterials: true },
  'city-forwards-death': { legs: [{ from: 'city', to: 'province' }], carries: ['death-cancellation-report'], withMaterials: true },
  'province-records-death': { ...down, carries: [], besides: ['备案回执'] },
};

export const deathCancellationActsWithoutPapers: readonly string[] = ['county-confirms-death', 'county-finds-report-unfounded', 'cancel-certificate', 'stop-pension-on-death'];
