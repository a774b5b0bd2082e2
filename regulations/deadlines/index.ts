export * from './compute-deadline.ts';
export * from './statutory-deadlines.ts';
