import type { UserTaskSpec } from '../procedures/user-task-effect.ts';
import { checkPageList, fileArchive } from './file-archive.ts';
import { recordDelivery } from './record-delivery.ts';
import { recordAnswer, recordClosing, recordOrder } from '../supervision/record-supervision.ts';
import { closeNotice, openNotice } from './record-notice.ts';

const day = (data: Record<string, unknown>, field: string): string => String(data[field]);

export const sharedTasks = {
  'public-notice/post-notice': { effect: openNotice },
  'public-notice/verify-feedback': { recordedOn: (data) => ({ 'end-public-notice': day(data, 'endedOn') }), effect: closeNotice },
  'delivery/record-delivery': { effect: recordDelivery },
  'archive/file-archive': { prepare: checkPageList, effect: fileArchive },
  'supervision/issue-supervision': { effect: recordOrder },
  'supervision/answer-supervision': { recordedOn: (data) => ({ 'receive-supervision-notice': day(data, 'receivedOn') }), effect: recordAnswer },
  'supervision/close-supervision': { effect: recordClosing },
} satisfies Record<string, UserTaskSpec>;
