import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleHash } from '../../domain/models/model-files.ts';
import { modelResources } from '../../domain/models/model-resources.ts';

export interface Bundle {
  /** SHA-256 over names and contents; names the release */
  hash: string;
  resources: { name: string; bytes: Buffer }[];
}

/** What belongs together: the procedures, the shared diagrams that they call, the decision tables, the papers and the forms, as shipped in `processes/` and `forms/`. @param root the platform's folder */
export async function readBundle(root: string): Promise<Bundle> {
  const resources = await Promise.all(
    modelResources.map(async ({ name, file }) => ({ name, bytes: await readFile(join(root, file)) })),
  );
  return { hash: bundleHash(resources), resources };
}
