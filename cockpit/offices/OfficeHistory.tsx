import { showSince } from '../../ui/format/dates.ts';
import type { Office } from './types.ts';

/** How the office was called and where it was, the newest first. */
export function OfficeHistory({ office }: { office: Office }) {
  return (
    <ul className="office-history" data-testid="office-history">
      {office.history.map((entry, index) => (
        <li key={index}>
          <strong>{showSince(entry.validFrom)}：{entry.name}</strong>
          <small>{[`机关代字 ${entry.documentWord}`, entry.address, [entry.contact, entry.phone].filter(Boolean).join(' ')].filter(Boolean).join('；')}</small>
          {entry.reason && <small>依据或者理由：{entry.reason}{entry.enteredByName && `（${entry.enteredByName}登记）`}</small>}
        </li>
      ))}
    </ul>
  );
}
