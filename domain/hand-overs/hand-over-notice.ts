import type { Knex } from 'knex';
import type { CaseRow } from '../cases/case-row.ts';
import { registerHandOver } from './register-hand-over.ts';

/** A 督办通知书 goes to the office below: an internal delivery, received when that office answers. */
export async function handOverNotice(trx: Knex.Transaction, row: CaseRow, notice: { supervisionId: string; actId: string; numberText: string; on: string }): Promise<void> {
  // The level, not the code: after a merger of offices the case is another office's, and the supervision still names the one that was late.
  const { level } = (await trx('supervisions as s').join('organisations as o', 'o.code', 's.supervised_code').where('s.id', notice.supervisionId).first('o.level')) as { level: string };
  const leg = level === 'county' ? ({ from: 'city', to: 'county' } as const) : ({ from: 'province', to: 'city' } as const);
  await registerHandOver(trx, row, {
    leg,
    onward: [],
    act: 'issue-supervision-notice',
    actId: notice.actId,
    items: [{ name: '督办通知书', numberText: notice.numberText, pages: null, note: null }],
    method: 'in-person',
    mailNumber: null,
    handedOn: notice.on,
    handedBy: '系统登记',
    supervisionId: notice.supervisionId,
  });
}
