import { placeOf } from '../../processes/walk/walk.ts';
import type { Cursor } from '../../processes/walk/walk.ts';
import { Problem } from '../platform/problem.ts';

/** A panel of the platform's own draw is what these tasks work with; one that was drawn on paper is not in the pool. */
const WITHOUT_PANEL = ['confirm-panel', 'record-examination', 'record-appraisal'];

/**
 * Why a case cannot stand here when it comes from paper; null: it can. Every other step can be chosen that lies before the certificate and the register are changed.
 * @param entered how many steps were entered
 * @returns a problem `not-choosable`, to be thrown where the case is to be opened
 */
export function refusedStanding(cursor: Cursor, entered: number): Problem | null {
  const { at } = placeOf(cursor);
  if (entered === 0) return new Problem({ type: 'not-choosable', status: 422, title: '还没有录入任何已办环节。尚未办理的申请请在“收件”中登记。', errors: [{ path: '/steps', message: '至少录入一个已办环节' }] });
  if (at.process === 'medical-appraisal' && WITHOUT_PANEL.includes(at.id)) {
    return new Problem({ type: 'not-choosable', status: 422, title: `案件不能停在“${at.name}”：专家小组不是由平台抽选的。请录入到收到鉴定意见为止，或者从“抽选专家”开始由平台办理。`, article: '第19条', errors: [{ path: '/steps', message: '鉴定进行到中途' }] });
  }
  return null;
}
