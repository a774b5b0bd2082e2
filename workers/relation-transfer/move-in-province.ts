import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { latestAct } from '../../domain/acts/latest-act.ts';
import { announceFile, tellReceiverOfEnd } from '../../domain/relation-transfer/in-province/announce-file.ts';
import { adjustRegister, setLocalPayers } from '../../domain/relation-transfer/in-province/adjust-register.ts';
import { answerSender, tellSenderOfEnd } from '../../domain/relation-transfer/in-province/answer-sender.ts';
import { systemActHandler } from '../shared/do-system-act.ts';

const ENDED = ['withdraw-application', 'annul-case', 'terminate-by-death'];

/** The steps by which the two sides of a move tell each other what has happened, and what the province does to the register (第37、38条). */
export const moveInProvinceHandlers = [
  systemActHandler({ topic: 'relation-transfer.announce-file', act: 'announce-file', follows: 'dispatch-file', work: (trx, row, on, clock) => announceFile(trx, clock, row, on) }),
  systemActHandler({ topic: 'relation-transfer.tell-receiver', act: 'tell-receiver-of-end', follows: ENDED, work: (trx, row, on, clock) => tellReceiverOfEnd(trx, clock, row, on) }),
  systemActHandler({
    topic: 'relation-transfer.adjust-register',
    act: 'adjust-database',
    alsoActs: ['enter-new-household'],
    follows: 'province-approves-transfer',
    work: async (trx, row, on) => adjustRegister(trx, row, (await loadPaperContext(trx, row.id, on)).province, on),
  }),
  systemActHandler({ topic: 'relation-transfer.answer-sender', act: 'answer-sender', follows: ['adjust-database', 'return-file'], work: (trx, row, on, clock) => answerSender(trx, clock, row, on) }),
  systemActHandler({ topic: 'relation-transfer.tell-sender', act: 'tell-sender-of-end', follows: ENDED, work: (trx, row, on, clock) => tellSenderOfEnd(trx, clock, row, on) }),
  // The year is that of the province's entry.
  systemActHandler({
    topic: 'relation-transfer.set-local-payer',
    act: 'set-transfer-payer',
    follows: 'deliver-transferred-certificate',
    work: async (trx, row) => ({ ...(await setLocalPayers(trx, row, (await latestAct(trx, row.id, ['adjust-database'])).happened_on)) }),
  }),
] as const;
