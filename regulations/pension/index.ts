export * from './first-month.ts';
export * from './payer.ts';
