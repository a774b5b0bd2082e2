import { Button, Input, Select } from 'antd';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { showWeekday } from '../../ui/format/dates.ts';
import type { NoticeDay } from './types.ts';

/** Every day that was understood, each of which can be corrected, removed or added to. */
export function NoticeDays({ days, onChange }: { days: readonly NoticeDay[]; onChange: (days: NoticeDay[]) => void }) {
  const put = (at: number, part: Partial<NoticeDay>): void => onChange(days.map((day, index) => (index === at ? { ...day, ...part } : day)));
  return (
    <>
      <table className="notice-days" data-testid="notice-days">
        <thead><tr><th>日期</th><th>星期</th><th>安排</th><th>节日</th><th /></tr></thead>
        <tbody>
          {days.map((day, index) => (
            <tr key={index} data-date={day.date}>
              <td><DayPicker id={`day-${index}`} value={day.date} onChange={(date) => put(index, { date })} /></td>
              <td>{showWeekday(day.date)}</td>
              <td><Select aria-label={`${day.date}的安排`} value={day.working} onChange={(working) => put(index, { working })} options={[{ value: false, label: '放假' }, { value: true, label: '上班（调休）' }]} style={{ width: 130 }} /></td>
              <td><Input aria-label={`${day.date}的节日`} value={day.name} maxLength={20} onChange={(event) => put(index, { name: event.target.value })} /></td>
              <td><Button type="text" onClick={() => onChange(days.filter((_, at) => at !== index))}>删除</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={() => onChange([...days, { date: '', working: false, name: '' }])}>增加一天</Button>
    </>
  );
}
