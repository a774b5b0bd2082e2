export * from './grounds.ts';
