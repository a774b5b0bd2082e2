import { describe, expect, it } from '@jest/globals';
import { readNotice } from '../../../domain/calendar/read-notice/index.ts';

const summary = (text: string, year: number): { off: string; work: string; remarks: string[] } => {
  const { days, remarks } = readNotice(text, year);
  const list = (working: boolean): string => days.filter((day) => day.working === working).map((day) => day.date.slice(5)).join(' ');
  return { off: list(false), work: list(true), remarks: remarks.filter((remark) => !remark.startsWith('没有读到')) };
};

describe('the wording of the State Council', () => {
  it.each([
    ['weekdays and 调休', 2026, '一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。', '01-01 01-02 01-03', '01-04'],
    ['without weekdays', 2026, '一、元旦：1月1日（周四）至3日放假调休，共3天。1月4日（周日）上班。', '01-01 01-02 01-03', '01-04'],
    ['lunar dates beside the weekday', 2026, '二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。', '02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23', '02-14 02-28'],
    ['over a month', 2022, '二、春节：1月31日至2月6日放假调休，共7天。1月29日（星期六）、1月30日（星期日）上班。', '01-31 02-01 02-02 02-03 02-04 02-05 02-06', '01-29 01-30'],
    ['over the year with years', 2023, '一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。', '12-31 01-01 01-02', ''],
    ['over the year, a working day in December', 2019, '一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。', '12-30 12-31 01-01', '12-29'],
    ['over the year without years', 2023, '一、元旦：12月31日至1月2日放假，共3天。', '12-31 01-01 01-02', ''],
    ['补休', 2017, '一、元旦：1月1日放假，1月2日（星期一）补休。', '01-01 01-02', ''],
    ['与周末连休', 2024, '一、元旦：1月1日放假，与周末连休。', '01-01', ''],
    ['two festivals in one', 2020, '六、国庆节、中秋节：10月1日至8日放假调休，共8天。9月27日（星期日）、10月10日（星期六）上班。', '10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08', '09-27 10-10'],
    ['full-width digits, dashes and blanks', 2026, '三、清明节 ： ４月４日－６日 放假 ， 共３天 。', '04-04 04-05 04-06', ''],
    ['a working day without its month again', 2026, '春节：2月15日至23日放假。2月14日、28日上班。', '02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23', '02-14 02-28'],
    ['all in one line', 2026, '一、元旦：1月1日至3日放假，共3天。二、清明节：4月4日至6日放假，共3天。', '01-01 01-02 01-03 04-04 04-05 04-06', ''],
  ])('%s', (_name, year, text, off, work) => expect(summary(text, year)).toEqual({ off, work, remarks: [] }));

  it('passes over the letterhead and names each day', () => {
    const { days, remarks } = readNotice('国务院办公厅关于2026年部分节假日安排的通知\n各省、自治区、直辖市人民政府：\n经国务院批准，现将2026年放假调休日期的具体安排通知如下。\n一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。\n节假日期间，各地区要妥善安排值班。', 2026);
    expect(days).toEqual([...['01', '02', '03'].map((day) => ({ date: `2026-01-${day}`, working: false, name: '元旦' })), { date: '2026-01-04', working: true, name: '元旦' }]);
    expect(remarks.filter((remark) => !remark.includes('没有读到') && !remark.includes('各省'))).toEqual([]);
  });

  it.each([
    ['a weekday of another year', 2027, '一、元旦：1月1日（周四）至3日放假。', '是周五，文中写周四'],
    ['a wrong total', 2026, '一、元旦：1月1日至3日放假，共4天。', '共4天'],
    ['a day that does not exist', 2026, '二、春节：2月30日放假。', '读不通'],
    ['a day both free and working', 2026, '一、元旦：1月1日至4日放假。1月4日（周日）上班。', '既写放假又写上班'],
    ['a working day that is one anyway', 2026, '一、元旦：1月1日放假，1月5日上班。', '本来就是工作日'],
    ['days of which nothing is said', 2026, '一、元旦：1月1日至3日。', '没有写明'],
    ['another year in the title', 2027, '关于2026年部分节假日安排的通知\n一、元旦：1月1日放假。', '文本写的是2026年'],
    ['a day of a year after', 2026, '一、元旦：2027年1月1日放假。', '不属于2026年'],
    ['festivals that are missing', 2026, '一、元旦：1月1日放假。', '没有读到：春节'],
    ['no notice at all', 2026, '今天天气很好', '没有读出任何节日'],
  ])('remarks %s', (_name, year, text, expected) => expect(readNotice(text, year).remarks.join('\n')).toContain(expected));
});

describe('files', () => {
  const expected = [{ date: '2027-01-01', working: false, name: '元旦' }, { date: '2027-02-20', working: true, name: '春节' }];
  it.each([
    ['CSV', '日期,类型,节日\n2027-01-01,放假,元旦\n2027/2/20,上班,春节\n'],
    ['CSV with BOM, semicolons, quotes and English words', '\uFEFFdate;type;name\r\n"2027.1.1";"holiday";"元旦"\r\n20270220;work;春节'],
    ['CSV with other columns first', '节日,星期,日期,类型\n元旦,周五,2027年1月1日,放假\n春节,周六,2027年2月20日,上班'],
    ['JSON of days', JSON.stringify({ year: 2027, days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }, { name: '春节', date: '2027-02-20', isOffDay: false }] })],
    ['JSON list', JSON.stringify([{ name: '元旦', date: '2027-01-01', type: '放假' }, { name: '春节', date: '2027-02-20', working: true }])],
  ])('%s', (_name, text) => expect(readNotice(text, 2027).days).toEqual(expected));

  it('reads the form that the platform keeps', () => {
    expect(readNotice('{"holidays":["2027-01-01"],"workingWeekends":["2027-02-20"]}', 2027).days.map((day) => [day.date, day.working])).toEqual([['2027-01-01', false], ['2027-02-20', true]]);
  });

  it.each([
    ['broken JSON', '{"days": [', '格式有误'],
    ['a line that is no day', '日期,类型\n2027-01-01,放假\n2027-01-02,也许', '第3行没有读懂'],
  ])('remarks %s', (_name, text, remark) => expect(readNotice(text, 2027).remarks.join('\n')).toContain(remark));
});
