import { previewMerger } from '../../domain/organisations/merger/preview-merger.ts';
import { proposeMerger } from '../../domain/organisations/merger/propose-merger.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { administratorOf } from '../settings/administrator-of.ts';
import { MergerBody, OfficeCode, Preview } from './schemas.ts';

const Params = Strict({ code: OfficeCode });
const config = { permission: 'manage-offices' } as const;
const tags = ['organisations'];

/** What a merger of two offices would move, and its proposal; a second administrator applies it like every other proposal. */
export const officeMergerRoutes: Route = (app, deps) => {
  app.get(
    '/api/admin/offices/:code/merger-preview',
    { config, schema: { summary: '预览机构合并', tags, params: Params, querystring: Strict({ into: OfficeCode }), response: { 200: Preview, ...problems } } },
    async ({ user, params, query }) => previewMerger(deps.db, user, { from: params.code, into: query.into }),
  );
  app.post(
    '/api/admin/offices/:code/mergers',
    { config, schema: { summary: '提出机构合并', tags, params: Params, body: MergerBody, response: { 201: Strict({ id: Uuid }), ...problems } } },
    async ({ user, params, body }, reply) => reply.code(201).send(await proposeMerger(deps, user, administratorOf(user), { ...body, from: params.code })),
  );
};
