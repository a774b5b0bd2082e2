import type { AuditLine } from '../../domain/audit/search-audit.ts';
import { csvTable } from '../../domain/platform/csv.ts';
import { timeOf } from '../../domain/platform/clock.ts';

/** The rows of the trail as CSV, times in Asia/Shanghai. */
export const auditTable = (lines: readonly AuditLine[]): string =>
  csvTable([
    ['时间', '审计链', '序号', '操作', '操作人', '操作人编号', '单位', '单位代码', '案号', '内容'],
    ...lines.map((line) => [timeOf(line.at), line.chain, line.seq, line.action, line.actorName, line.actorId, line.orgName, line.orgCode, line.caseNo, JSON.stringify(line.detail)]),
  ]);
