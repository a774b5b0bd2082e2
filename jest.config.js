import { pure } from './test/support/test-order.mjs';

const typescript = { syntax: 'typescript', tsx: true };

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: typescript, target: 'es2022', transform: { react: { runtime: 'automatic' } } }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/engine/target', '<rootDir>/data', '<rootDir>/dist'],
};

/** Native ES modules: run through `npm test`, or `NODE_OPTIONS=--experimental-vm-modules npx jest <path>`. */
export default {
  rootDir: import.meta.dirname,
  projects: [
    { ...common, displayName: 'pure', testMatch: pure.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`) },
    {
      // The real database, engine, server and workers, started once for all.
      ...common,
      displayName: 'stack',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', ...pure.map((folder) => `<rootDir>/test/${folder}/`)],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
  testSequencer: '<rootDir>/test/support/test-order.mjs',
  reporters: ['default', '<rootDir>/test/support/summary-reporter.mjs'],
  testTimeout: 60_000,
  maxWorkers: 1,
  // Native ES modules stay in memory after their test file has ended: past this the one worker is replaced by a fresh one.
  workerIdleMemoryLimit: '1200MB',
};
