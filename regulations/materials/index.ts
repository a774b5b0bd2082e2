export * from './check-materials.ts';
export * from './consistency.ts';
export * from './death-materials.ts';
export * from './defects.ts';
export * from './material-facts.ts';
export * from './medical-record.ts';
export * from './unit-letter.ts';
