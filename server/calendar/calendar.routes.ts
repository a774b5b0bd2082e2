import { Type } from '@sinclair/typebox';
import { currentCalendar } from '../../domain/calendar/current-calendar.ts';
import { listYears } from '../../domain/calendar/list-years.ts';
import { monthView } from '../../domain/calendar/month-view.ts';
import { previewEffect } from '../../domain/calendar/preview-effect.ts';
import { proposeYear } from '../../domain/calendar/propose-year.ts';
import { readNotice } from '../../domain/calendar/read-notice/index.ts';
import { dayOf } from '../../domain/platform/clock.ts';
import { administered } from '../admin/administered.ts';
import type { Route } from '../route.ts';
import { CalendarDay } from '../schemas/calendar.ts';
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { administratorOf } from '../settings/administrator-of.ts';

const Text = Type.String();
const Month = Type.String({ pattern: '^(19|20|21)\\d{2}-(0[1-9]|1[0-2])$', description: 'YYYY-MM' });
const Year = Type.Integer({ minimum: 2000, maximum: 2199 });
const MOST_TEXT = 100_000;

const YearState = Strict({ year: Year, state: OneOf('entered', 'bundled', 'unpublished'), source: Nullable(Text), enteredByName: Nullable(Text), approvedByName: Nullable(Text), enteredAt: Nullable(Instant) });
const NoticeDay = Strict({ date: Day, working: Type.Boolean(), name: Type.String({ maxLength: 20 }) });
const NoticeDays = Type.Array(NoticeDay, { minItems: 1, maxItems: 120 });
const Effect = Strict({
  total: Type.Integer(),
  moved: Type.Integer(),
  deadlines: Type.Array(
    Strict({
      caseId: Uuid, caseNo: Text, key: Text, name: Text, article: Text, startedOn: Day, dueOn: Day, newDueOn: Day, remindOn: Nullable(Day), newRemindOn: Nullable(Day), provisional: Type.Boolean(), newProvisional: Type.Boolean(), isMet: Type.Boolean(),
    }),
  ),
});
const tags = ['calendar'];

/** The working-day calendar: a month at a time, which years are published, and the entry of a year's notice in three steps (read, look at the effect, propose). */
export const calendarRoutes: Route = (app, deps) => {
  const { db, clock } = deps;
  app.get(
    '/api/calendar',
    { config: { permission: 'read-reference-data' }, schema: { summary: '工作日历', tags, querystring: Strict({ month: Month }), response: { 200: Strict({ month: Month, published: Type.Boolean(), days: Type.Array(CalendarDay), years: Type.Array(YearState) }), ...problems } } },
    async (request) => {
      const { month } = request.query;
      const calendar = await currentCalendar(db);
      return { month, published: calendar.isPublished(Number(month.slice(0, 4))), days: monthView(calendar, month), years: await listYears(db, Number(dayOf(clock.now()).slice(0, 4))) };
    },
  );
  app.post(
    '/api/admin/calendar/read',
    {
      config: { permission: 'change-settings' },
      schema: {
        summary: '识别放假通知', tags, body: Strict({ year: Year, text: Type.String({ minLength: 1, maxLength: MOST_TEXT }) }),
        response: { 200: Strict({ year: Year, days: Type.Array(NoticeDay), remarks: Type.Array(Text) }), ...problems },
      },
    },
    async (request) => readNotice(request.body.text, request.body.year),
  );
  app.post(
    '/api/admin/calendar/preview',
    { config: { permission: 'preview-calendar', looking: { because: '只预览，不改变案件' } }, schema: { summary: '预览对期限的影响', tags, body: Strict({ year: Year, days: NoticeDays }), response: { 200: Effect, ...problems } } },
    async (request) => previewEffect(db, request.body, administered(request.user)),
  );
  app.post(
    '/api/admin/calendar/proposals',
    {
      config: { permission: 'change-settings' },
      schema: { summary: '提交某年放假安排', tags, body: Strict({ requestId: Uuid, year: Year, source: Type.String({ minLength: 2, maxLength: 200 }), days: NoticeDays }), response: { 201: Strict({ id: Uuid }), ...problems } },
    },
    async (request, reply) => {
      const { requestId, ...notice } = request.body;
      return reply.code(201).send(await proposeYear(deps, administratorOf(request.user), requestId, notice));
    },
  );
};
