import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

interface Answer {
  date: string;
  provisional: boolean;
  unpublishedYears: number[];
  skipped: { date: string; reason: string; kind: string }[];
  movedWorkingDays: { date: string; reason: string }[];
  startCounted: boolean;
  rollRestDay: boolean;
  days: { date: string }[];
}

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const ask = (body: object) => t.ask({ method: 'POST', url: '/api/deadline-calculator', payload: body });
const answerTo = async (body: object): Promise<Answer> => (await ask(body)).json<Answer>();

describe('a date and a period', () => {
  it.each([
    ['20 working days over 国庆节', { startedOn: '2025-09-19', amount: 20, unit: 'working-day' }, '2025-10-23'],
    ['the start day counted', { startedOn: '2026-03-02', amount: 5, unit: 'working-day', startCounted: true }, '2026-03-06'],
    ['60 days that end on a Sunday', { startedOn: '2026-03-04', amount: 60, unit: 'calendar-day' }, '2026-05-06'],
    ['60 days that end on a Sunday, not moved', { startedOn: '2026-03-04', amount: 60, unit: 'calendar-day', rollRestDay: false }, '2026-05-03'],
    ['6 months from the end of a month', { startedOn: '2025-08-31', amount: 6, unit: 'month', rollRestDay: false }, '2026-02-28'],
    ['3 years from 29 February', { startedOn: '2024-02-29', amount: 3, unit: 'year', rollRestDay: false }, '2027-02-28'],
  ])('%s', async (_, question, date) => expect((await answerTo(question)).date).toBe(date));

  it('says which days do not count and why, and which weekend days do', async () => {
    const { skipped, movedWorkingDays, days, provisional } = await answerTo({ startedOn: '2025-09-26', amount: 10, unit: 'working-day' });
    expect(skipped).toContainEqual({ date: '2025-09-27', reason: '周六', kind: 'weekend' });
    expect(skipped).toContainEqual({ date: '2025-10-02', reason: expect.stringMatching(/国庆|中秋/), kind: 'holiday' });
    expect(movedWorkingDays.map(({ date }) => date)).toEqual(['2025-09-28', '2025-10-11']);
    expect([days[0]?.date, days.at(-1)?.date, provisional]).toEqual(['2025-09-26', '2025-10-16', false]);
  });

  it('says that a year is not published and that the day may move', async () => {
    expect(await answerTo({ startedOn: '2026-12-21', amount: 20, unit: 'working-day' })).toMatchObject({ provisional: true, unpublishedYears: [2027] });
    expect(await answerTo({ startedOn: '2026-03-02', amount: 1, unit: 'year' })).toMatchObject({ provisional: true, unpublishedYears: [2027] });
    expect(await answerTo({ startedOn: '2026-03-02', amount: 1, unit: 'year', rollRestDay: false })).toMatchObject({ provisional: false });
  });

  it('follows the settings where nothing else is asked', async () => {
    expect(await answerTo({ startedOn: '2026-03-02', amount: 5, unit: 'working-day' })).toMatchObject({ startCounted: false, rollRestDay: true, date: '2026-03-09' });
  });

  it('answers a long period without its days', async () => expect((await answerTo({ startedOn: '2026-03-02', amount: 600, unit: 'calendar-day' })).days).toEqual([]));

  it.each([
    ['no period', { startedOn: '2026-03-02', amount: 0, unit: 'working-day' }], ['a part of a day', { startedOn: '2026-03-02', amount: 1.5, unit: 'working-day' }],
    ['a day that is none', { startedOn: '2026-02-30', amount: 1, unit: 'year' }], ['a day beyond any calendar', { startedOn: '0026-02-20', amount: 1, unit: 'year' }],
    ['more than it counts', { startedOn: '2026-03-02', amount: 1001, unit: 'year' }], ['another unit', { startedOn: '2026-03-02', amount: 1, unit: 'week' }],
  ])('refuses %s', async (_, body) => expect((await ask(body)).statusCode).toBe(400));
});

it('is limited by address, and needs no session', async () => {
  const few = await testApp({ deps: { preChecksPerMinute: 2 } });
  try {
    const statuses: number[] = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await few.ask({ method: 'POST', url: '/api/deadline-calculator', payload: { startedOn: '2026-03-02', amount: 1, unit: 'year' } })).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
  } finally {
    await few.close();
  }
});
