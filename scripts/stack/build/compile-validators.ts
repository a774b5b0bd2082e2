import { runProjectScript } from './run-project-script.ts';
import { whenChanged } from './when-changed.ts';

const script = 'scripts/compile-validators.ts';

/** Compiles the forms' schemas to standalone validators (the browser may not evaluate code), when they have changed. */
export async function compileValidators(): Promise<void> {
  await whenChanged('validators', ['forms', 'package-lock.json', script], 'ui/generated/validators', () => runProjectScript(script));
}
