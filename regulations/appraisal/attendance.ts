import type { DateString } from '../calendar/dates.ts';
import { fault, type AppraisalFault } from './finding.ts';

/** R087: who cannot come to the appraisal says so to the office beforehand (article 20). */
export function checkAbsence({ examinationOn, explainedOn }: { examinationOn: DateString; explainedOn?: DateString | undefined }): AppraisalFault[] {
  if (explainedOn === undefined) return [fault('R087', 20, '不能到场，没有向退役军人事务部门说明理由')];
  return explainedOn < examinationOn ? [] : [fault('R087', 20, '不能到场的理由应在鉴定前说明')];
}
