import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { dayOf } from '../platform/clock.ts';
import { Problem, notFound } from '../platform/problem.ts';
import type { Administrator } from '../proposals/proposal-row.ts';
import { propose } from '../proposals/propose.ts';
import { faultOf, isSettingKey } from './registry.ts';

export interface SettingChange {
  requestId: string;
  key: string;
  value: unknown;
  /** first day; not before today, for what was done under the old value stays as it is */
  validFrom: string;
  reason: string;
}

/** @throws Problem not-found, invalid-setting, proposal-open */
export async function proposeSetting({ db, clock }: { db: Database; clock: Clock }, actor: Administrator, change: SettingChange): Promise<{ id: string }> {
  const { requestId, key, value, validFrom, reason } = change;
  if (!isSettingKey(key)) throw notFound('该参数');
  const refuse = (path: string, title: string): Problem => new Problem({ type: 'invalid-setting', status: 422, title, errors: [{ path, message: title }] });
  const fault = faultOf(key, value);
  if (fault) throw refuse('/value', fault);
  const today = dayOf(clock.now());
  if (validFrom < today) throw refuse('/validFrom', `生效日期不得早于今天（${today}）。`);
  return db.transaction((trx) => propose(trx, clock, actor, { requestId, kind: 'setting', subject: key, payload: { value, validFrom }, reason }));
}
