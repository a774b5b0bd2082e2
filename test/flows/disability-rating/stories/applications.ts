import { adjustmentOf, commonOf } from '../../../../scripts/demo/adjustment-story.ts';
import { applicationOf } from '../../../../scripts/demo/initial-rating-story.ts';
import type { ApplicationMaker } from '../../support/story-of-a-way.ts';

type Data = Record<string, unknown>;

/** 新办 by a person hurt in this identity. */
export const initial = (category: string, changes: Data = {}): ApplicationMaker => (idNumber) => applicationOf(idNumber, { category, ...changes });

/** 补办 by a veteran without a unit. */
export const retrospective = (category = 'C1a'): ApplicationMaker => (idNumber) => ({
  ...commonOf(idNumber),
  applicationType: 'retrospective', category, currentIdentity: '个体经营者', injuryIdentity: '战士', nature: 'duty', injuryCause: ['other'],
  injuredOn: '2005-08-01', servedFrom: '2003-12-01', leftOn: '2008-12-01', gradedInService: false, ungradedReason: '退役时伤情尚未稳定（虚构）。', hospitalised: true, hasUnit: false,
});

/** 调整 by a person who holds a certificate of the eighth grade. */
export const adjustment = (category: string, nature: string): ApplicationMaker => (idNumber) => adjustmentOf(idNumber, { category, currentCertificate: { number: '粤残演示000001', grade: 8, nature } });
