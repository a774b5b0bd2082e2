import { latestAct } from '../../domain/acts/latest-act.ts';
import { loadPaperContext, textOf } from '../../domain/cases/load-paper-context.ts';
import { deathCancellationReportPaper } from '../../domain/death-cancellation/papers/death-cancellation-report-paper.ts';
import { findCertificate } from '../../domain/register/index.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** 死亡注销备案表, by which the county reports up; sending it is the officer's act (第30条). */
export const issueCancellationReportHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'death-cancellation.issue-cancellation-report',
    act: 'issue-cancellation-report',
    acts: [],
    datedBy: ['county-confirms-death'],
    papers: async (trx, caseId, issuedOn) => {
      const context = await loadPaperContext(trx, caseId, issuedOn);
      const found = await findCertificate(trx, textOf(context.row.application, 'certificateNumber') ?? '');
      if (!found) throw new Error('the certificate is not in the register');
      const confirmed = await latestAct(trx, caseId, ['county-confirms-death']);
      const paid: { last_month: string | null } | undefined = await trx('pensions').where({ person_id: context.person.id }).whereNotNull('last_month').orderBy('last_month', 'desc').first('last_month');
      return [deathCancellationReportPaper(context, { certificate: found.certificate, lastPaidMonth: paid?.last_month ?? null, confirmedBy: confirmed.actor_name }, issuedOn)];
    },
  });
