import { Type } from '@sinclair/typebox';
import { importBundle } from '../../domain/models/import-bundle.ts';
import { writeBundleZip } from '../../domain/models/bundle-zip.ts';
import { filesOf, findRelease } from '../../domain/models/release-row.ts';
import { Problem } from '../../domain/platform/problem.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const tags = ['models'];

/** A release as one file, out and in. */
export const bundleRoutes: Route = (app, deps) => {
  app.get('/api/model/releases/:id/bundle', { config: { permission: 'read-releases' }, schema: { summary: '导出流程包', tags, params: Strict({ id: Uuid }), response: { 200: Type.Any({ description: 'ZIP' }), ...problems } } }, async ({ params }, reply) => {
    const release = await findRelease(deps.db, params.id);
    const zip = writeBundleZip(release.bundle_hash, await filesOf(deps.db, release));
    return reply.type('application/zip').header('content-disposition', `attachment; filename="release-${release.bundle_hash.slice(0, 12)}.zip"`).send(zip);
  });

  app.post(
    '/api/model/bundles',
    {
      config: { permission: 'edit-models', looking: { because: 'changes nothing that was there' }, rateLimit: { max: deps.uploadsPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '导入流程包为草稿', tags, consumes: ['multipart/form-data'], response: { 201: Strict({ drafts: Type.Array(Strict({ id: Uuid, resource: Type.String() })) }), ...problems } },
    },
    async (request, reply) => {
      const part = await request.file();
      if (!part || part.fieldname !== 'file') throw new Problem({ type: 'no-file', status: 400, title: '请选择要导入的流程包。' });
      return reply.code(201).send({ drafts: await importBundle(deps, request.user.id, await part.toBuffer()) });
    },
  );
};
