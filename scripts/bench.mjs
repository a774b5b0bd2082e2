// `npm run bench`: measures on a fresh stack of its own and prints tables; asserts nothing, leaves nothing. Arguments choose parts: lint external-tasks next-task papers cockpit cases
import { runEntry } from './stack/bootstrap/run-entry.mjs';

await runEntry('bench/main.ts');
