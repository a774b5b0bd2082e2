import type { ActRow } from '../../acts/act-row.ts';
import { textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import { caseTypeOf, contactOf, paperHead } from '../../documents/paper-head.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';

const common = (context: PaperContext, act: ActRow) => ({
  ...paperHead(context, context.county, act.happened_on),
  applicationType: caseTypeOf(context),
  appliedOn: context.row.application_date,
  contact: contactOf(context),
});

/** 中止办理通知书: since when, for what reason, and whether the periods stand still. */
export const suspensionNotice = (context: PaperContext, act: ActRow): PaperOrder => ({
  kind: 'suspension-notice',
  officeCode: context.county.code,
  data: { ...common(context, act), suspendedOn: act.happened_on, reason: textOf(act.payload, 'reason') ?? '', basis: textOf(act.payload, 'basis'), clockPaused: act.payload['pausesClock'] === true },
});

/** 恢复办理通知书: since when the case goes on, and by how many working days its periods are longer. */
export const resumptionNotice = (context: PaperContext, act: ActRow): PaperOrder => {
  const days = act.payload['pausedDays'];
  return {
    kind: 'resumption-notice',
    officeCode: context.county.code,
    data: { ...common(context, act), suspendedOn: textOf(act.payload, 'suspendedOn'), resumedOn: act.happened_on, basis: textOf(act.payload, 'basis'), pausedDays: typeof days === 'number' ? days : null },
  };
};
