export * from './categories.ts';
export * from './check-gates.ts';
export * from './gate-facts.ts';
export * from './gate-finding.ts';
export * from './time-limit.ts';
