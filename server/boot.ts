import type { Deps } from './deps.ts';

/** What runs beside the routes, started once the server listens. */
export async function boot(_deps: Deps): Promise<{ stop(): Promise<void> }> {
  return { stop: async () => undefined };
}
