import { showDate } from '../../ui/format/dates.ts';
import { EndButton } from './EndButton.tsx';
import type { Designation } from './types.ts';
import { KIND_NAMES } from './types.ts';

/** Every designation of an institution, those that have ended too. */
export function DesignationTable({ designations }: { designations: readonly Designation[] }) {
  return (
    <div className="grid-wrap">
      <table className="grid">
        <thead><tr><th>类别</th><th>指定机关</th><th>文号</th><th>起</th><th>止</th><th /></tr></thead>
        <tbody>
          {designations.map((designation) => (
            <tr key={designation.id}>
              <td className="grid-lead">{KIND_NAMES[designation.kind]}</td>
              <td className="grid-soft">{designation.orgName}</td>
              <td className="grid-soft">{designation.documentNumber}</td>
              <td className="grid-code">{showDate(designation.validFrom)}</td>
              <td className="grid-code">{designation.validUntil ? <>{showDate(designation.validUntil)}<small className="muted">{designation.endReason}</small></> : '现行'}</td>
              <td>{!designation.validUntil && <EndButton label="终止" title={`终止${KIND_NAMES[designation.kind]}的指定`} dayLabel="最后一日" path={`/api/admin/designations/${designation.id}/end`} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
