export * from './categories.ts';
export * from './initial-gates.ts';
export * from './time-limit.ts';
