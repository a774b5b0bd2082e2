import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildLawIndex, renderLawIndex } from '../domain/law/build-law-index.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'regulations/articles/law-index.json'), renderLawIndex(buildLawIndex(root)));
