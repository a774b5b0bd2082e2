import type { Step } from './act-in-case.ts';

const BY = 'county1';

/** The panel is drawn and nobody has to withdraw. */
export const panelDrawn = (on: string, disciplines: readonly string[] = ['骨科']): readonly Step[] => [
  { as: BY, task: 'draw-panel', on, data: { drawnOn: on, disciplines }, from: (prefill) => prefill },
  { as: BY, task: 'confirm-panel', on, data: { confirmedOn: on, outcome: 'confirmed' }, from: (prefill) => ({ members: membersOf(prefill).map((member) => ({ ...member, declaration: 'none' })) }) },
];

/** The members whom the platform suggests, in the order in which they were drawn. */
export const membersOf = (prefill: Record<string, unknown>): { code: string; name: string }[] => prefill['members'] as { code: string; name: string }[];

/** The panel examines the applicant. */
export const examined = (on: string): Step => ({ as: BY, task: 'record-examination', on, data: { outcome: 'examined', occurredOn: on, identityVerified: true, papersVerified: true } });

/** The opinion arrives from the institution, signed by the whole panel. */
export const opinionReceived = (given: { signedOn: string; receivedOn: string; suggestedGrade: number }): Step => ({
  as: BY, task: 'record-appraisal', on: given.receivedOn,
  from: (prefill) => prefill,
  data: {
    ...given, channel: 'direct', opinion: '左膝关节活动功能部分丧失。', standardClause: '军人残疾等级评定标准相应条款', institutionSeal: true, opinionPaper: 'approval-form',
    fileItems: ['commission', 'submitted', 'summary', 'examination', 'tests', 'analysis', 'conclusion'], auxiliaryReports: 2, appraisalFee: 300, examinationFee: 186.5,
  },
});

/** The applicant signs for the notice of the result. */
export const resultNotified = (on: string, outcome: 'first' | 'second'): Step => ({ as: 'county2', task: 'notify-result', on, data: { outcome, mode: 'signed-receipt', recipient: '演示甲', notifiedOn: on } });
