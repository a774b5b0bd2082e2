export * from './calendar.ts';
export * from './dates.ts';
export * from './explain-period.ts';
export * from './instants.ts';
export * from './statutory-calendar.ts';
export * from './working-days.ts';
