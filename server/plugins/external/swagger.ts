import swagger from '@fastify/swagger';
import type { App } from '../../route.ts';

/** OpenAPI from the routes' own schemas, at `/api/openapi.json`. */
export function registerSwagger(app: App): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '退役军人事务流程平台接口', version: '1.0.0', description: '日期为北京时间的 YYYY-MM-DD；拒绝以 application/problem+json 答复。' },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'session' },
          csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
        },
      },
      security: [{ session: [] }],
    },
  });
}

export function addOpenApiRoute(app: App): void {
  app.get('/api/openapi.json', { config: { access: 'public', permission: 'read-api-description' }, schema: { hide: true } }, async () => app.swagger());
}
