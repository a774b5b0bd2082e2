import { articleOfTransfer } from '../../../regulations/relation-transfer/index.ts';
import type { TransferType } from '../../../regulations/relation-transfer/index.ts';
import type { CaseRow } from '../../cases/case-row.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import { formatArticle } from '../../rendering/format-terms.ts';

interface Words {
  matter: string;
  /** how a letter says that nothing came of it */
  ending: string;
}

const REFUSED = '经审查，不予办理';

const ways: Readonly<Record<string, Words>> = {
  'military-inbound': { matter: '转入抚恤关系', ending: REFUSED },
  'cross-province-out': { matter: '转出抚恤关系', ending: '未能办理' },
  'cross-province-in': { matter: '转入抚恤关系', ending: '未能办理' },
  'in-province-out': { matter: '省内迁出抚恤关系', ending: REFUSED },
  'in-province-in': { matter: '省内迁入抚恤关系', ending: REFUSED },
};

/** How a letter names the matter of a transfer, and its article (第三十四条). @throws Error on a way that has no words */
export function wayOf({ row }: Pick<PaperContext, 'row'>): Words & { article: string } {
  const way = ways[row.application_type];
  if (!way) throw new Error(`no words for ${row.application_type}`);
  return { ...way, article: formatArticle(articleOfTransfer(row.application_type as TransferType)) };
}

/** The forms in which a county says why it refuses; a case comes to one of them. */
const REFUSING = ['county-review', 'check-materials', 'receive-returned-file', 'check-receipts', 'decide-next', 'record-origin-answer', 'answer-contact'];
const SENDER_ENDED = '迁出地县级已经终止办理，不再发送档案和关系转移证明，不能办理迁入。';

/** Why the county refuses a transfer; that the other county has ended its case is a reason too. */
export function refusalReasonOf(row: Pick<CaseRow, 'facts' | 'application_type'>): string | null {
  const said = REFUSING.map((task) => textOf(factsOf(row, task), 'refusalReason')).find((reason) => reason !== null);
  return said ?? (row.application_type === 'in-province-in' ? SENDER_ENDED : null);
}
