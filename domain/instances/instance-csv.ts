import { csvTable } from '../platform/csv.ts';
import { processName } from './process-name.ts';
import type { InstanceView } from './search-instances.ts';

const HEAD = ['案号', '流程', '版本', '县级单位', '状态', '结果', '当前步骤', '开始时间', '结束时间', '异常', '超期'];
const STATES: Record<string, string> = { submitted: '已提交', running: '运行中', suspended: '已中止', closed: '已结束', rejected: '未能立案' };

/** A list of instances for a spreadsheet. */
export const instanceCsv = (rows: readonly InstanceView[]): string =>
  csvTable([HEAD, ...rows.map((row) => [row.caseNo, processName(row.procedure), row.releaseId, row.officeName, STATES[row.status] ?? row.status, row.outcome ?? '', row.steps.join('、'), row.startedAt, row.endedAt ?? '', row.incidents, row.overdue])]);
