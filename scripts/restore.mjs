// `npm run restore -- <folder>`: brings a backup into an empty database and an empty DATA_DIR.
import { runEntry } from './stack/bootstrap/run-entry.mjs';

await runEntry('scripts/backup/restore.ts');
