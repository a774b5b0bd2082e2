import { Link } from 'react-router';
import { showDate } from '../../ui/format/dates.ts';
import { GROUND_NAMES, type Pair, type PersonBrief } from './types.ts';

const Person = ({ person }: { person: PersonBrief }) => (
  <td className="pair-person"><span title={person.name}>{person.name}</span><small>{person.maskedIdNumber}</small><small>{person.countyName}　{person.cases} 件案件</small></td>
);

/** Two records a line, with what speaks for one person. */
export function PairTable({ pairs }: { pairs: readonly Pair[] }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="pairs">
        <thead><tr><th>记录一</th><th>记录二</th><th className="grid-extra">出生日期</th><th>理由</th><th aria-label="操作" /></tr></thead>
        <tbody>
          {pairs.map(({ first, second, grounds }) => (
            <tr key={`${first.id}-${second.id}`} data-pair={`${first.id}-${second.id}`}>
              <Person person={first} />
              <Person person={second} />
              <td className="grid-soft grid-extra">{showDate(first.birthDate)}{second.birthDate !== first.birthDate && <small>{showDate(second.birthDate)}</small>}</td>
              <td>{grounds.map((ground) => GROUND_NAMES[ground]).join('；')}</td>
              <td><Link to={`/duplicates/${first.id}/${second.id}`} className="button-link pair-compare">比对</Link></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
