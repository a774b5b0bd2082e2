import type { UserTaskSpec } from '../procedures/user-task-effect.ts';
import { checkPanel, recordDeclarations } from './confirm-panel.ts';
import { drawForCase } from './draw-for-case.ts';
import { checkNotifiedStage, checkObjection, checkSecondCommission, recordNotification } from './objection.ts';
import { checkExamination, recordExamination } from './record-examination.ts';
import { checkReceivedOpinion, recordOpinion } from './record-opinion.ts';

export const appraisalTasks = {
  'medical-appraisal/draw-panel': { prepare: drawForCase },
  'medical-appraisal/confirm-panel': { prepare: checkPanel, effect: recordDeclarations },
  'medical-appraisal/record-examination': { prepare: checkExamination, effect: recordExamination },
  'medical-appraisal/record-appraisal': { prepare: checkReceivedOpinion, recordedOn: (data) => ({ 'sign-appraisal-opinion': String(data['signedOn']) }), effect: recordOpinion },
  'medical-appraisal/notify-result': { prepare: checkNotifiedStage, effect: recordNotification },
  'medical-appraisal/record-objection': { prepare: checkObjection },
  'medical-appraisal/commission-second-appraisal': { prepare: checkSecondCommission },
} satisfies Record<string, UserTaskSpec>;
