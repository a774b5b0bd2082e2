export * from './check-replacement.ts';
export * from './loss-notice.ts';
export * from './new-certificate.ts';
export * from './replacement-facts.ts';
