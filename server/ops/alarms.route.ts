import { Type } from '@sinclair/typebox';
import { judgeAlarms } from '../../domain/operations/judge-alarms.ts';
import { readPlatformState } from '../../domain/operations/platform-state.ts';
import type { Route } from '../route.ts';
import { OneOf, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Alarm = Strict({ key: OneOf('silent-worker', 'growing-outbox', 'lagging-bridge', 'open-incidents'), title: Type.String(), state: OneOf('good', 'alarm'), finding: Type.String(), rule: Type.String() });

/** What needs the administrator's hand now: of the platform as a whole, in numbers and without a case. */
export const alarmsRoute: Route = (app, { db }) => {
  app.get('/api/admin/alarms', { config: { permission: 'watch-platform' }, schema: { summary: '运行告警', tags: ['admin'], response: { 200: Strict({ alarms: Type.Array(Alarm) }), ...problems } } }, async () => ({
    alarms: judgeAlarms(await readPlatformState(db)),
  }));
};
