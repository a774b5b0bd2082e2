export * from './case-event.ts';
export * from './check-constraints.ts';
export * from './constraint.ts';
export * from './finding.ts';
export * from './initial-constraints.ts';
export * from './what-blocks.ts';
export * from './what-is-due.ts';
