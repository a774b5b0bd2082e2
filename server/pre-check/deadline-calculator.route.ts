import { Type } from '@sinclair/typebox';
import { calculateDeadline } from '../../domain/calendar/calculate-deadline.ts';
import type { Route } from '../route.ts';
import { CalendarDay } from '../schemas/calendar.ts';
import { Day, OneOf, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { FactDay } from './facts-schema.ts';

const Body = Strict({
  startedOn: FactDay,
  amount: Type.Integer({ minimum: 1, maximum: 1000 }),
  unit: OneOf('working-day', 'calendar-day', 'month', 'year'),
  startCounted: Type.Optional(Type.Boolean({ description: '起算当日计入；不填按平台参数' })),
  rollRestDay: Type.Optional(Type.Boolean({ description: '届满日为休息日的顺延；不填按平台参数，不影响工作日' })),
});
const Named = { date: Day, reason: Type.String() };
const Answer = Strict({
  startedOn: Day,
  date: Day,
  provisional: Type.Boolean({ description: '放假安排尚未公布，日期可能变化' }),
  unpublishedYears: Type.Array(Type.Integer()),
  skipped: Type.Array(Strict({ ...Named, kind: OneOf('weekend', 'holiday') })),
  movedWorkingDays: Type.Array(Strict(Named)),
  startCounted: Type.Boolean(),
  rollRestDay: Type.Boolean(),
  days: Type.Array(CalendarDay),
});

/** A date and a period: the last day and why. Open to everybody, like the holiday notices themselves. */
export const deadlineCalculatorRoute: Route = (app, deps) => {
  app.post(
    '/api/deadline-calculator',
    {
      config: { access: 'public', permission: 'pre-check', rateLimit: { max: deps.preChecksPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '期限试算', tags: ['pre-check'], security: [], body: Body, response: { 200: Answer, ...problems } },
    },
    (request) => calculateDeadline(deps.db, request.body),
  );
};
