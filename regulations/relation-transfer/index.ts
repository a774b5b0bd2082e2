export * from './transfer-types.ts';
export * from './check-transfer.ts';
