import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showDate } from '../../ui/format/dates.ts';
import type { Office } from './types.ts';

/** Whether an office works, or since when and why not. */
export function OfficeState({ office }: { office: Office }) {
  if (!office.closedOn) return <StatusTag tone="good">正常</StatusTag>;
  return (
    <>
      <StatusTag tone="neutral">{office.successorCode ? '已合并' : '已撤销'}</StatusTag>
      <small className="office-since">{showDate(office.closedOn)}{office.successorName && `并入${office.successorName}`}</small>
    </>
  );
}
