import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rollUpVariants, uncountVariant } from '../../../domain/statistics/roll-up-variants.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';
import { until } from '../../support/engine-client.ts';
import { gate } from '../../workers/support/worker-lab.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

it('a case that is opened again while its way is being counted is counted first, and then taken back', async () => {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  await t.db('cases').where({ id }).update({ status: 'closed', closed_at: t.clock.now() });
  const [counted, go] = [gate(), gate()];
  const counting = t.db.transaction(async (trx) => {
    expect(await rollUpVariants(trx, 10)).toBe(1);
    counted.open();
    await go.promise;
  });
  await counted.promise;
  const reopening = t.db.transaction((trx) => uncountVariant(trx, id));
  await until('somebody who waits for the case', async () => ((await t.owner.raw('select from pg_locks join pg_stat_activity using (pid) where datname = current_database() and not granted')) as { rows: unknown[] }).rows.length > 0);
  go.open();
  await Promise.all([counting, reopening]);
  expect(await t.db('cases').where({ id }).first('variant_id')).toEqual({ variant_id: null });
  expect((await t.db('variant_stats').pluck('n')).map(Number)).toEqual([0, 0, 0]);
});
