export * from './articles.ts';
export * from './instrument.ts';
