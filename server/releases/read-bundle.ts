import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bundleHash } from '../../domain/models/model-files.ts';
import { procedureRegistry } from '../../processes/registry.ts';

export interface Bundle {
  /** SHA-256 over names and contents; names the release */
  hash: string;
  resources: { name: string; bytes: Buffer }[];
}

/** What belongs together: the procedures, the shared diagrams that they call and the decision tables, as shipped in `processes/`. */
export async function readBundle(processesDir: string): Promise<Bundle> {
  const resources = await Promise.all(
    [...procedureRegistry.processes, ...procedureRegistry.decisions].map(async ({ file }) => ({ name: basename(file), bytes: await readFile(join(processesDir, file)) })),
  );
  return { hash: bundleHash(resources), resources };
}
