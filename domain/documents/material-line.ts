import type { CheckedMaterial } from '../materials/checked-materials-of.ts';

const STATUS = { submitted: 'received', present: 'received', missing: 'missing', 'not-in-form': 'wrong-form' } as const;

/** How a notice lists a paper that the applicant has brought or lacks. */
export const materialLine = ({ title, status, note }: CheckedMaterial) => ({ name: title, status: STATUS[status], note: note || null });
