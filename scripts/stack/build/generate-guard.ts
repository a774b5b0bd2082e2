import { runProjectScript } from './run-project-script.ts';
import { whenChanged } from './when-changed.ts';

const script = 'scripts/generate-guard.ts';

/** Writes the allow-list that the engine and the server share, when the diagrams, forms or rules that it is made from have changed. */
export async function generateGuard(): Promise<void> {
  const sources = ['processes', 'forms', 'regulations', 'workers', script];
  await whenChanged('guard', sources, 'engine/src/main/resources/guard/allow-list.json', () => runProjectScript(script));
}
