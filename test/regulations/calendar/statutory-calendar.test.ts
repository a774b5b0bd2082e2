import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';

const calendar = createStatutoryCalendar();

describe('statutory calendar', () => {
  it.each([
    ['2026-01-01', false, '元旦'],
    ['2026-01-04', true, '元旦（调休上班）'],
    ['2026-02-14', true, '春节（调休上班）'],
    ['2026-02-17', false, '春节'],
    ['2026-02-28', true, '春节（调休上班）'],
    ['2026-03-01', false, '周日'],
    ['2026-03-02', true, '工作日'],
    ['2026-10-07', false, '国庆节'],
    ['2024-02-29', true, '工作日'],
    ['2018-12-29', true, '元旦（调休上班）'],
    ['2027-01-01', true, '工作日'],
    ['2027-01-02', false, '周六'],
  ])('%s: working %s, %s', (date, working, name) => {
    expect(calendar.isWorkingDay(date)).toBe(working);
    expect(calendar.nameOf(date)).toBe(name);
  });

  it.each([[2006, false], [2007, true], [2026, true], [2027, false]])('publication of %s: %s', (year, published) => {
    expect(calendar.isPublished(year)).toBe(published);
  });

  it.each([['2026-12-27', true], ['2026-12-28', false], ['2027-06-01', false], ['2025-12-31', true], ['2006-12-31', false]])(
    '%s is settled: %s',
    (date, settled) => expect(calendar.isSettled(date)).toBe(settled),
  );

  it('takes a year as data, with days at the end of the year before', () => {
    const entered = createStatutoryCalendar([
      { year: 2027, holidays: ['2026-12-31', '2027-01-01'], workingWeekends: ['2027-01-02'] },
    ]);
    expect(entered.isPublished(2027)).toBe(true);
    expect(entered.isSettled('2026-12-31')).toBe(true);
    expect(['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-04'].map(entered.isWorkingDay)).toEqual([false, false, true, true]);
    expect(entered.nameOf('2027-01-02')).toBe('调休上班');
    expect(entered.nameOf('2026-12-31')).toBe('法定节假日');
  });

  it.each([
    ['no date', { year: 2027, holidays: ['2027-02-30'], workingWeekends: [] }],
    ['another year', { year: 2027, holidays: ['2026-10-01'], workingWeekends: [] }],
    ['a weekday as working weekend', { year: 2027, holidays: [], workingWeekends: ['2027-01-04'] }],
    ['both', { year: 2027, holidays: ['2027-01-02'], workingWeekends: ['2027-01-02'] }],
  ])('refuses data with %s', (_, year) => expect(() => createStatutoryCalendar([year])).toThrow());

  it.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])('does not depend on the machine zone %s', (TZ) => {
    const script = `import { createStatutoryCalendar } from './regulations/calendar/index.ts';
      const c = createStatutoryCalendar();
      console.log(['2026-02-14','2026-02-15','2026-02-23','2026-02-24'].map((d) => c.isWorkingDay(d)).join());`;
    const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { env: { ...process.env, TZ, NODE_OPTIONS: '' } });
    expect(out.toString().trim()).toBe('true,false,false,true');
  });
});
