import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/connect.ts';
import { conflict, Problem } from '../../platform/problem.ts';
import type { CurrentUser } from '../current-user.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import type { SecretBox } from './secret-box.ts';
import { enrolmentUri, newSecret, stepOfCode } from './totp.ts';

const MINUTES = 15;

/** Begins to enrol an authenticator app. The factor that is in use stays until the new one has proved itself. */
export async function startEnrolment(db: Database, box: SecretBox, user: CurrentUser, at: Date): Promise<{ secret: string; uri: string }> {
  const secret = newSecret();
  const pending = { pending_secret: box.seal(secret, user.id), pending_until: new Date(at.getTime() + MINUTES * 60_000) };
  await db('second_factors').insert({ user_id: user.id, ...pending }).onConflict('user_id').merge(pending);
  return { secret, uri: enrolmentUri(secret, user.login) };
}

/**
 * Ends the enrolment with a code of the new app.
 * @returns recovery codes, told once
 * @throws Problem enrolment-over, wrong-code
 */
export async function confirmEnrolment(db: Database, box: SecretBox, confirmation: { userId: string; code: string; at: Date }): Promise<string[]> {
  const { userId, code, at } = confirmation;
  return db.transaction(async (trx) => {
    const row = (await trx('second_factors').where({ user_id: userId }).forUpdate().first('pending_secret', 'pending_until')) as { pending_secret: string | null; pending_until: Date | null } | undefined;
    if (!row?.pending_secret || !row.pending_until || row.pending_until <= at) throw conflict('enrolment-over', '绑定已超时，请重新开始。');
    const secret = box.open(row.pending_secret, userId);
    const step = secret === null ? null : stepOfCode(secret, code, at);
    if (step === null) throw new Problem({ type: 'wrong-code', status: 422, title: '动态口令不正确。', detail: '请核对手机时间是否准确，并输入当前显示的六位数字。' });
    await trx('second_factors')
      .where({ user_id: userId })
      .update({ secret: row.pending_secret, confirmed_at: at, last_step: step, failed_codes: 0, locked_until: null, pending_secret: null, pending_until: null });
    await appendAudit(trx, { chain: 'admin:users', actorId: userId, action: 'enrol-second-factor', detail: { userId }, at });
    return replaceRecoveryCodes(trx, userId);
  });
}
