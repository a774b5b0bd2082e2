import type { BrowserPool } from '../../domain/rendering/index.ts';
import { createBrowserPool } from '../../domain/rendering/index.ts';
import type { App } from '../route.ts';

const pools = new WeakMap<object, BrowserPool>();

/** The server's own browser for papers that no worker prints; launched with the first one, ended with the server. */
export function paperBrowser(app: App): BrowserPool {
  const known = pools.get(app);
  if (known) return known;
  const pool = createBrowserPool({ size: 1 });
  pools.set(app, pool);
  app.addHook('onClose', () => pool.close());
  return pool;
}
