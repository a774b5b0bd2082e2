// `npm run migrate`: brings the schema of the database of OWNER_DATABASE_URL (or DATABASE_URL) up to date and ends.
import { runEntry } from './stack/bootstrap/run-entry.mjs';

await runEntry('scripts/stack/run-migrations.ts');
