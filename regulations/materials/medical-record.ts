import { addMonths, type DateString } from '../calendar/dates.ts';
import type { Defect } from './defects.ts';

/** The hospital that made a record for an adjustment. */
export const hospitalLevels = { 'below-2a': '二级甲等以下', '2a': '二级甲等', '3': '三级' } as const;
export type HospitalLevel = keyof typeof hospitalLevels;

/** Article 13: records for an adjustment are of the last six months. */
export const RECORD_MONTHS = 6;

export interface MedicalRecord {
  recordedOn?: DateString | undefined;
  hospital?: HospitalLevel | undefined;
}

/** R068: what is wrong with a record for an adjustment; the six months are counted back from the date on the application. */
export function recordDefects({ recordedOn, hospital }: MedicalRecord, applicationDate: DateString): Defect[] {
  const tooOld = recordedOn !== undefined && recordedOn < addMonths(applicationDate, -RECORD_MONTHS);
  return [...(tooOld ? ['too-old' as const] : []), ...(hospital === 'below-2a' ? ['low-hospital' as const] : [])];
}
