import { randomUUID } from 'node:crypto';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';

/** For what a number may be asked; `other` asks for a sentence. */
export const revealReasons = ['verify-identity', 'fill-in-form', 'ask-other-office', 'answer-applicant', 'other'] as const;
export type RevealReason = (typeof revealReasons)[number];

export interface Reveal {
  /** the case on whose page it is asked for; null: on the person's */
  caseId: string | null;
  personId: string;
  userId: string;
  orgCode: string;
  reason: RevealReason;
  note: string;
  at: Date;
}

/** A person who needs more than these an hour is not handling cases but collecting numbers. */
export const REVEALS_PER_HOUR = 30;

/**
 * Gives the whole personal number of a person, once for this call, and keeps who asked for it and why.
 * @throws Problem note-missing, too-many-reveals (429)
 */
export async function revealIdNumber(db: Database, reveal: Reveal): Promise<string> {
  const note = reveal.note.trim();
  if (reveal.reason === 'other' && note === '') throw new Problem({ type: 'note-missing', status: 422, title: '请说明查看完整号码的原因。', errors: [{ path: '/note', message: '请说明原因' }] });
  return db.transaction(async (trx) => {
    // One at a time for each user: the count must not be passed by asking twice at once.
    await trx('users').where({ id: reveal.userId }).forUpdate().first('id');
    const since = new Date(reveal.at.getTime() - 3_600_000);
    const { count } = (await trx('person_reveals').where({ user_id: reveal.userId }).andWhere('at', '>', since).count({ count: '*' }).first()) as { count: string };
    if (Number(count) >= REVEALS_PER_HOUR) throw new Problem({ type: 'too-many-reveals', status: 429, title: '一小时内查看完整号码的次数过多，请稍后再试。' });
    const { id_number: idNumber } = (await trx('persons').where({ id: reveal.personId }).first('id_number')) as { id_number: string };
    const id = randomUUID();
    await trx('person_reveals').insert({ id, person_id: reveal.personId, case_id: reveal.caseId, user_id: reveal.userId, org_code: reveal.orgCode, reason: reveal.reason, note, at: reveal.at });
    const about = reveal.caseId === null ? { chain: 'admin:persons', detail: { revealId: id, reason: reveal.reason, personId: reveal.personId } } : { chain: `case:${reveal.caseId}`, caseId: reveal.caseId, detail: { revealId: id, reason: reveal.reason } };
    await appendAudit(trx, { ...about, actorId: reveal.userId, orgCode: reveal.orgCode, action: 'id-number-revealed', at: reveal.at });
    return idNumber;
  });
}
