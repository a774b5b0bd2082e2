import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/connect.ts';
import { Problem } from '../../platform/problem.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import type { SecretBox } from './secret-box.ts';
import { stepOfCode } from './totp.ts';

const MAX_WRONG_CODES = 5;
const CODE_LOCK_OUT_MINUTES = 15;

/** One answer for a wrong, an old, an already used code and for codes that come while none is taken. */
const refused = (): Problem =>
  new Problem({ type: 'wrong-code', status: 422, title: '动态口令不正确。', detail: `口令只能使用一次；连续${MAX_WRONG_CODES}次输错将暂停${CODE_LOCK_OUT_MINUTES}分钟。` });

/**
 * Checks the second factor: six digits of the app, or a recovery code, each good for one time.
 * A try is counted before the code is looked at, so that many at once get no more tries than one after another.
 * @throws Problem wrong-code
 */
export async function verifyCode(db: Database, box: SecretBox, attempt: { userId: string; code: string; at: Date }): Promise<void> {
  const { userId, at } = attempt;
  const code = attempt.code.replace(/\s/g, '');
  const secret = await countCode(db, userId, at);
  const step = secret === undefined || !/^[0-9]{6}$/.test(code) ? null : stepIn(box, userId, secret, code, at);
  const passed = await db.transaction(async (trx) => {
    // A code opens once: whoever reads it over a shoulder comes too late.
    const byApp = step !== null && (await trx('second_factors').where({ user_id: userId }).whereRaw('(last_step is null or last_step < ?)', [step]).update({ last_step: step })) === 1;
    const byRecovery = !byApp && secret !== undefined && step === null && (await useRecoveryCode(trx, userId, code));
    if (byApp || byRecovery) await trx('second_factors').where({ user_id: userId }).update({ failed_codes: 0, locked_until: null });
    const action = byApp ? 'verify-second-factor' : byRecovery ? 'use-recovery-code' : 'refuse-second-factor';
    await appendAudit(trx, { chain: 'admin:sign-in', actorId: userId, action, at });
    return byApp || byRecovery;
  });
  if (!passed) throw refused();
}

function stepIn(box: SecretBox, userId: string, sealed: string, code: string, at: Date): number | null {
  const secret = box.open(sealed, userId);
  return secret === null ? null : stepOfCode(secret, code, at);
}

/** Takes one of the tries; undefined when there is no second factor or no try is left. */
async function countCode(db: Database, userId: string, at: Date): Promise<string | undefined> {
  const until = new Date(at.getTime() + CODE_LOCK_OUT_MINUTES * 60_000);
  const { rows } = (await db.raw(
    `update second_factors set
        failed_codes = case when locked_until is null then failed_codes + 1 else 1 end,
        locked_until = case when locked_until is null and failed_codes + 1 >= ? then ?::timestamptz end
      where user_id = ? and confirmed_at is not null and (locked_until is null or locked_until <= ?)
      returning secret`,
    [MAX_WRONG_CODES, until, userId, at],
  )) as { rows: { secret: string }[] };
  return rows[0]?.secret;
}
