// jest imports this file natively; tsx makes the TypeScript behind it importable.
import { tsImport } from 'tsx/esm/api';

export default async function globalSetup() {
  const { startTestStack } = await tsImport('./start-test-stack.ts', import.meta.url);
  globalThis.testStackTeardown = await startTestStack();
}
