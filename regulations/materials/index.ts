export * from './check-materials.ts';
export * from './initial-materials.ts';
