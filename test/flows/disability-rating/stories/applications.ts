import { adjustmentOf } from '../../../../scripts/demo/adjustment-story.ts';
import { applicationOf } from '../../../../scripts/demo/initial-rating-story.ts';
import { retrospectiveOf } from '../../../../scripts/demo/retrospective-story.ts';
import type { ApplicationMaker } from '../../support/story-of-a-way.ts';

type Data = Record<string, unknown>;

/** 新办 by a person hurt in this identity. */
export const initial = (category: string, changes: Data = {}): ApplicationMaker => (idNumber) => applicationOf(idNumber, { category, ...changes });

/** 补办 by a veteran without a unit. */
export const retrospective = (category = 'C1a', changes: Data = {}): ApplicationMaker => (idNumber) => retrospectiveOf(idNumber, { category, ...changes });

/** 调整 by a person who holds a certificate of the eighth grade. */
export const adjustment = (category: string, nature: string, changes: Data = {}): ApplicationMaker => (idNumber) => adjustmentOf(idNumber, { category, currentCertificate: { number: '粤残演示000001', grade: 8, nature }, ...changes });
