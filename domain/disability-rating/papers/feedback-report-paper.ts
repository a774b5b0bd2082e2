import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { contactOf, paperHead } from '../../documents/paper-head.ts';

const CHANNELS: Record<string, string> = { phone: '电话', visit: '来访', letter: '来信', online: '网上', other: '其他' };

/** The notice that hung, as it is in the register. */
export interface HungNotice {
  numberText: string | null;
  place: string;
  postedOn: string;
}

/** 公示反馈核实意见: every item that came in with its result, and the county's opinion, to go up level by level (第17条). */
export function feedbackReportPaper(context: PaperContext, notice: HungNotice, issuedOn: string): PaperOrder {
  const answers = factsOf(context.row, 'verify-feedback');
  const items = (Array.isArray(answers['feedback']) ? answers['feedback'] : []) as Record<string, unknown>[];
  return {
    kind: 'feedback-report',
    officeCode: context.county.code,
    data: {
      ...paperHead(context, context.county, issuedOn),
      addressee: context.city.name,
      noticeNumber: notice.numberText,
      postedAt: notice.place,
      postedOn: notice.postedOn,
      endedOn: textOf(answers, 'endedOn'),
      feedback: items.map((item) => ({
        receivedOn: textOf(item, 'receivedOn'),
        channel: CHANNELS[textOf(item, 'channel') ?? 'other'] ?? '其他',
        content: textOf(item, 'content') ?? '',
        finding: textOf(item, 'finding') ?? '',
      })),
      opinion: textOf(answers, 'opinion'),
      handledBy: textOf(answers, 'handledBy'),
      contact: contactOf(context),
    },
  };
}
