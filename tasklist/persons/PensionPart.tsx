import { showDate } from '../../ui/format/dates.ts';
import { gradeName, label, NATURE_NAMES } from '../../ui/format/labels.ts';
import { PENSION_STATUS, type PersonFile } from './types.ts';

const monthName = (month: string): string => month.replace(/^(\d{4})-0?(\d+)$/, '$1年$2月');

/** Where the pension relation is and was, who pays from which year on, what is paid. */
export function PensionPart({ file: { relations, payers, pensions } }: { file: PersonFile }) {
  if (relations.length + payers.length + pensions.length === 0) return <p className="muted">没有登记抚恤关系。</p>;
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="pension">
        <thead><tr><th>项目</th><th>内容</th><th>起</th><th>止</th></tr></thead>
        <tbody>
          {relations.map(({ placeName, fromOn, untilOn }) => <tr key={`r-${fromOn}-${placeName}`}><td>抚恤关系</td><td>{placeName}</td><td className="grid-soft">{showDate(fromOn)}</td><td className="grid-soft">{untilOn ? showDate(untilOn) : '至今'}</td></tr>)}
          {payers.map(({ year, name }, index) => <tr key={`p-${year}-${index}`}><td>抚恤金发放单位</td><td>{name}</td><td className="grid-soft">{year} 年</td><td className="grid-soft">{payers[index + 1] ? `${(payers[index + 1]?.year ?? 0) - 1} 年` : '至今'}</td></tr>)}
          {pensions.map((pension) => <tr key={`m-${pension.firstMonth}-${pension.grade}`}><td>伤残抚恤金（{label(PENSION_STATUS, pension.status)}）</td><td>{label(NATURE_NAMES, pension.nature)}{gradeName(pension.grade)}，{pension.payer}</td><td className="grid-soft">{monthName(pension.firstMonth)}</td><td className="grid-soft">{pension.lastMonth ? monthName(pension.lastMonth) : '至今'}</td></tr>)}
        </tbody>
      </table>
    </div>
  );
}
