import helmet from '@fastify/helmet';
import type { App } from '../../route.ts';

/** Security headers. Ant Design writes its styles into the page, hence the one exception for styles. */
export function registerHelmet(app: App, options: { secure: boolean }): void {
  app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'script-src-attr': ["'none'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        // Papers and materials beside the page; a file that was just chosen is a blob of the page's own.
        'frame-src': ["'self'", 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    // Without TLS these two would lock users out of a server on the office's own network.
    strictTransportSecurity: options.secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: options.secure ? { policy: 'same-origin' } : false,
    originAgentCluster: options.secure,
  });
}
