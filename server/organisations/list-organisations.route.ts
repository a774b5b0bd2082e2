import { Type } from '@sinclair/typebox';
import { listOrganisations } from '../../domain/organisations/list-organisations.ts';
import type { Route } from '../route.ts';
import { Level, Nullable, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Organisation = Strict({ code: Type.String(), name: Type.String(), level: Level, parentCode: Nullable(Type.String()) });

/** The offices, for lists and forms; their names are public. */
export const listOrganisationsRoute: Route = (app, { db }) => {
  app.get('/api/organisations', { config: { permission: 'read-reference-data' }, schema: { summary: '机构列表', tags: ['organisations'], response: { 200: Type.Array(Organisation), ...problems } } }, () => listOrganisations(db));
};
