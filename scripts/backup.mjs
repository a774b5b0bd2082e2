// `npm run backup -- <folder>`: application, engine and files of one moment into a new folder.
import { runEntry } from './stack/bootstrap/run-entry.mjs';

await runEntry('scripts/backup/backup.ts');
