export * from './compute-deadline.ts';
export * from './extend-by-pauses.ts';
export * from './refusal-period.ts';
export * from './statutory-deadlines.ts';
export * from './time-limits.ts';
