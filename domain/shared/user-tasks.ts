import type { UserTaskSpec } from '../procedures/user-task-effect.ts';
import { checkExaminedParts } from './check-appraisal.ts';
import { fileArchive } from './file-archive.ts';
import { recordDelivery } from './record-delivery.ts';
import { closeNotice, openNotice } from './record-notice.ts';

const day = (data: Record<string, unknown>, field: string): string => String(data[field]);

export const sharedTasks = {
  'medical-appraisal/record-appraisal': { check: checkExaminedParts, recordedOn: (data) => ({ 'sign-appraisal-opinion': day(data, 'signedOn') }) },
  'public-notice/post-notice': { effect: openNotice },
  'public-notice/verify-feedback': { recordedOn: (data) => ({ 'end-public-notice': day(data, 'endedOn') }), effect: closeNotice },
  'delivery/record-delivery': { effect: recordDelivery },
  'archive/file-archive': { effect: fileArchive },
} satisfies Record<string, UserTaskSpec>;
