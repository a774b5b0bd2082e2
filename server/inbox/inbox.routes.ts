import { Type } from '@sinclair/typebox';
import { listAnnouncements } from '../../domain/inbox/list-announcements.ts';
import { refuseAnnouncement } from '../../domain/inbox/refuse-announcement.ts';
import { startFromAnnouncement } from '../../domain/inbox/start-from-announcement.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { officeCodesOf } from '../../domain/users/current-user.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import type { Route } from '../route.ts';
import { Anything, Day, Instant, Nullable, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Announcement = Strict({ id: Uuid, fromOffice: Type.String(), sentOn: Day, writtenAt: Instant, personName: Type.String(), idNumber: Type.String({ description: '已遮盖' }), certificateNumber: Nullable(Type.String()) });
const Params = Strict({ message: Uuid });
const Refusal = Strict({ reason: Type.String({ minLength: 5, maxLength: 500, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' }), returnedOn: Day });
const tags = ['inbox'];
/** The page asks again every few seconds while it is open. */
const POLLED = 4;

const readerOf = (user: CurrentUser) => ({ officeCodes: officeCodesOf(user, 'caseworker'), userId: user.id });

/** 迁入待办: the files that other counties have announced to an office; it opens a case from one or sends the file back (第37条). */
export const inboxRoutes: Route = (app, deps) => {
  app.get('/api/inbox', { config: { permission: 'work-on-inbox', rateLimit: perUser(POLLED * deps.listsPerMinute) }, schema: { summary: '迁入待办', tags, response: { 200: Strict({ announcements: Type.Array(Announcement) }), ...problems } } }, async ({ user }) => ({
    announcements: await listAnnouncements(deps.db, readerOf(user).officeCodes),
  }));
  app.get(
    '/api/inbox/:message/application',
    { config: { permission: 'work-on-inbox' }, schema: { summary: '以迁出地的告知开始迁入收件', tags, params: Params, response: { 200: Strict({ answers: Anything }), ...problems } } },
    async ({ user, params }) => ({ answers: await startFromAnnouncement(deps, params.message, readerOf(user)) }),
  );
  app.post(
    '/api/inbox/:message/refusal',
    { config: { permission: 'work-on-inbox', looking: { because: '一份告知只退回一次，不覆盖他人的办理' } }, schema: { summary: '退回迁出地的档案', tags, params: Params, body: Refusal, response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } } },
    async ({ user, params, body }) => {
      await refuseAnnouncement(deps, params.message, readerOf(user), body);
      return { ok: true } as const;
    },
  );
};
