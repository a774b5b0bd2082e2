export * from './delivery-acts.ts';
export * from './legal-acts.ts';
