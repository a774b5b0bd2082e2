import { Type } from '@sinclair/typebox';
import { Day, OneOf, Strict } from './common.ts';

/** A day of the working-day calendar. */
export const CalendarDay = Strict({ date: Day, weekday: Type.Integer(), working: Type.Boolean(), name: Type.String(), kind: OneOf('ordinary', 'holiday', 'working-weekend'), settled: Type.Boolean() });
