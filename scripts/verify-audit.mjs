// `npm run verify-audit`: verifies every chain of the audit trail; exit code 1 when one does not hold.
import { runEntry } from './stack/bootstrap/run-entry.mjs';

await runEntry('scripts/audit/verify-audit.ts');
