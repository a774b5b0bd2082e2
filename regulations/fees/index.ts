export * from './appraisal-fees.ts';
