/** Writes the model guard's allow-list into the engine's resources: `npx tsx scripts/generate-guard.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAllowList, renderAllowList } from '../processes/lint/guard/build-allow-list.ts';

const target = fileURLToPath(new URL('../engine/src/main/resources/guard/allow-list.json', import.meta.url));
await mkdir(dirname(target), { recursive: true });
await writeFile(target, renderAllowList(buildAllowList()));
console.log(`已写入 ${target}`);
