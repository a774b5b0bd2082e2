import { Alert } from 'antd';
import { showDate } from '../../ui/format/dates.ts';
import { DEADLINE_STATUS } from '../../ui/format/labels.ts';

export interface DatePreview {
  acts: string[];
  needsSecondPerson: boolean;
  effects: { key: string; name: string; article: string; startedOn: string; newStartedOn: string; dueOn: string; newDueOn: string; remindOn: string | null; newRemindOn: string | null; status: string; newStatus: string }[];
  refusal: { title: string; article: string | null; details: string[] } | null;
}

/** What a corrected date would do to the deadlines, before it is sent. */
export function DateEffects({ preview: { effects, refusal } }: { preview: DatePreview }) {
  if (refusal) return <Alert type="error" showIcon title={refusal.title} description={<>{refusal.details.length > 1 && refusal.details.map((detail) => <div key={detail}>{detail}</div>)}{refusal.article && `依据：${refusal.article}`}</>} data-testid="date-refusal" />;
  if (effects.length === 0) return <Alert type="success" showIcon title="各项法定期限不变。" />;
  return (
    <div className="grid-wrap" data-testid="date-effects">
      <table className="grid">
        <thead><tr><th>期限</th><th>起算</th><th>届满</th><th>状态</th></tr></thead>
        <tbody>
          {effects.map((effect) => (
            <tr key={`${effect.key}-${effect.startedOn}`}>
              <td className="grid-lead">{effect.name}<small>{effect.article}</small></td>
              <td><Change from={showDate(effect.startedOn)} to={showDate(effect.newStartedOn)} /></td>
              <td><Change from={showDate(effect.dueOn)} to={showDate(effect.newDueOn)} /></td>
              <td><Change from={statusName(effect.status)} to={statusName(effect.newStatus)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const statusName = (status: string): string => (Object.hasOwn(DEADLINE_STATUS, status) ? DEADLINE_STATUS[status as keyof typeof DEADLINE_STATUS] : status);

const Change = ({ from, to }: { from: string; to: string }) => (from === to ? <span>{to}</span> : <span><s className="muted">{from}</s><br /><strong>{to}</strong></span>);
