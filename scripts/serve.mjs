// `npm run serve`: production, on an external PostgreSQL (DATABASE_URL or one URL per role); secrets from the environment.
import { runEntry } from './stack/bootstrap/run-entry.mjs';

await runEntry('scripts/stack/start-production.ts');
