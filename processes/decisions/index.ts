export * from './decision-table.ts';
export * from './evaluate-table.ts';
export * from './read-table.ts';
export * from './tables.ts';
export * from './write-table.ts';
