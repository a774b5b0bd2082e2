import { fileURLToPath } from 'node:url';
import { checkNode } from './check-node.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';

export const projectDir = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

/**
 * Makes TypeScript importable (Node.js new enough, packages installed, tsx registered) and runs `main(args)` of a module.
 * A failure that the user can mend ends with its one sentence and exit code 1.
 *
 * @param {string} module path from the project folder, e.g. `scripts/stack/start-demonstration.ts`
 * @param {string[]} args
 */
export async function runEntry(module, args = process.argv.slice(2)) {
  const sentence = checkNode(projectDir) ?? (await ensureDependencies(projectDir));
  if (sentence) fail(sentence);
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import(new URL(`../../../${module}`, import.meta.url).href);
  try {
    // Explicitly: what a start that was broken off still waits for must not keep the process.
    process.exit((await main(args)) ?? 0);
  } catch (error) {
    if (error?.name === 'UserError') fail(error.message);
    console.error(error);
    process.exit(1);
  }
}

function fail(sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}
