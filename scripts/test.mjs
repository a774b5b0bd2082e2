// `npm test`: set-up, type check and every suite. Arguments go to jest, e.g. `npm test -- test/regulations`.
import { runEntry } from './stack/bootstrap/run-entry.mjs';

await runEntry('scripts/stack/run-tests.ts');
