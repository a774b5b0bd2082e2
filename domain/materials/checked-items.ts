import type { CheckedMaterial, Defect, MaterialStatus } from '../../regulations/materials/index.ts';
import { defects } from '../../regulations/materials/index.ts';

/** One line of a form in which the papers are checked. */
interface CheckedItem {
  code: string;
  status: MaterialStatus;
  defects?: Defect[];
  /** why another paper to the same effect is accepted */
  equivalent?: string;
  note?: string;
}

/** The lines of the form; a reason that belongs to another answer than the one given is left out. */
export const itemsOf = (data: Record<string, unknown>): CheckedItem[] =>
  ((data['items'] ?? []) as CheckedItem[]).map(({ defects: named, equivalent, ...item }) => ({
    ...item,
    ...(named && item.status === 'not-in-form' ? { defects: named } : {}),
    ...(equivalent && item.status !== 'present' ? { equivalent } : {}),
  }));

export const toChecked = ({ code, status, defects: named, equivalent }: CheckedItem): CheckedMaterial => ({ code, status, defects: named, ...(equivalent ? { equivalent: { reason: equivalent } } : {}) });

/** What the line says of the paper, in Chinese: defects, the accepted equivalent, the officer's remark. */
export function remarkOf({ defects: named = [], equivalent, note }: CheckedItem): string {
  return [...named.map((defect) => defects[defect]), ...(equivalent ? [`以等同材料代替：${equivalent}`] : []), ...(note ? [note] : [])].join('；');
}
