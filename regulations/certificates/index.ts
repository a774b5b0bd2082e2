export * from './certificate-kind.ts';
export * from './certificate-validity.ts';
