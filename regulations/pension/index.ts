export * from './first-month.ts';
export * from './last-month.ts';
export * from './payer.ts';
export * from './transfer.ts';
