import { Type } from '@sinclair/typebox';
import { findResource, modelResources } from '../../domain/models/model-resources.ts';
import { listReleases } from '../../domain/models/list-releases.ts';
import { fileOf, findRelease } from '../../domain/models/release-row.ts';
import { notFound } from '../../domain/platform/problem.ts';
import type { Route } from '../route.ts';
import { Day, Instant, Nullable, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { ModelKind, ResourceName } from './draft-schemas.ts';

const Text = Type.String();
const Signed = Strict({ constraintId: Text, process: Text, element: Text, reason: Text, signedByName: Text, signedOn: Day });
const Release = Strict({
  id: Uuid, hash: Text, deployedAt: Instant, authorName: Nullable(Text), approverName: Nullable(Text), reason: Nullable(Text), isCurrent: Type.Boolean(),
  runningCases: Type.Integer(), allCases: Type.Integer(), changed: Type.Array(Text), resources: Type.Array(Text), exceptions: Type.Array(Signed),
});
const config = { permission: 'read-releases' } as const;
const tags = ['models'];

/** Every version of the procedures, and the files of each. */
export const releaseRoutes: Route = (app, { db }) => {
  app.get('/api/model/files', { config, schema: { summary: '版本包含的文件', tags, response: { 200: Strict({ files: Type.Array(Strict({ name: Text, key: Text, title: Text, kind: ModelKind })) }), ...problems } } }, async () => ({ files: modelResources.map(({ name, key, title, kind }) => ({ name, key, title, kind })) }));

  app.get('/api/model/releases', { config, schema: { summary: '流程的各个版本', tags, response: { 200: Strict({ releases: Type.Array(Release) }), ...problems } } }, async () => ({ releases: await listReleases(db) }));

  app.get('/api/model/releases/:id/files/:name', { config, schema: { summary: '某版本的文件', tags, params: Strict({ id: Uuid, name: ResourceName }), response: { 200: Strict({ name: Text, title: Text, content: Text }), ...problems } } }, async ({ params }) => {
    const resource = findResource(params.name);
    if (!resource) throw notFound('该流程文件');
    return { name: resource.name, title: resource.title, content: await fileOf(db, await findRelease(db, params.id), resource.name) };
  });
};
