export * from './adjustment-outcome.ts';
export * from './grades.ts';
export * from './merge-injuries.ts';
