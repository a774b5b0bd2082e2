// `npm start`: the demonstration, everything on this machine. Options: --only <postgres,engine,server,workers>
import { runEntry } from './stack/bootstrap/run-entry.mjs';

await runEntry('scripts/stack/start-demonstration.ts');
