import type { UserTaskSpec } from '../procedures/user-task-effect.ts';
import { checkExaminedParts } from './check-appraisal.ts';
import { fileArchive } from './file-archive.ts';
import { recordDelivery } from './record-delivery.ts';
import { closeNotice, openNotice } from './record-notice.ts';

const day = (data: Record<string, unknown>, field: string): string => String(data[field]);

export const sharedTasks = {
  'medical-appraisal/record-appraisal': { check: checkExaminedParts, recordedActs: (data) => [{ act: 'sign-appraisal-opinion', happenedOn: day(data, 'signedOn') }] },
  'public-notice/post-notice': { effect: openNotice },
  'public-notice/verify-feedback': { recordedActs: (data) => [{ act: 'end-public-notice', happenedOn: day(data, 'endedOn') }], effect: closeNotice },
  // The applicant's papers go back with the outcome notice (第15条第5款).
  'delivery/record-delivery': {
    recordedActs: (_, own) => (own.act === 'deliver-outcome-notice' ? [{ act: 'return-materials', happenedOn: own.happenedOn }] : []),
    effect: recordDelivery,
  },
  'archive/file-archive': { effect: fileArchive },
} satisfies Record<string, UserTaskSpec>;
