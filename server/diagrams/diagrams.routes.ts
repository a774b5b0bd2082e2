import { Type } from '@sinclair/typebox';
import { requireCase } from '../appraisal/require-case.ts';
import { caseScope } from '../auth/scope.ts';
import type { Route } from '../route.ts';
import { Nullable, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { listDiagrams, readDiagram, readDiagramOfCase } from './read-diagram.ts';

const summary = { process: Type.String(), name: Type.String(), definitionId: Nullable(Type.String()) };
const ProcessKey = Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$' });
const Params = Strict({ process: ProcessKey });

/** The diagrams of the procedures; they hold no personal data and every user may read them. */
export const diagramRoutes: Route = (app, { db }) => {
  app.get('/api/diagrams', { config: { permission: 'read-reference-data' }, schema: { summary: '流程图列表', tags: ['diagrams'], response: { 200: Type.Array(Strict(summary)), ...problems } } }, () => listDiagrams(db));
  app.get('/api/diagrams/:process', { config: { permission: 'read-reference-data' }, schema: { summary: '流程图', tags: ['diagrams'], params: Params, response: { 200: Strict({ ...summary, xml: Type.String() }), ...problems } } }, (request) =>
    readDiagram(db, request.params.process),
  );
  app.get(
    '/api/cases/:id/diagrams/:process',
    { config: { permission: 'read-cases' }, schema: { summary: '案件所用版本的流程图', tags: ['diagrams'], params: Strict({ id: Uuid, process: ProcessKey }), response: { 200: Strict({ ...summary, xml: Type.String() }), ...problems } } },
    async ({ params, user }) => {
      await requireCase(db, caseScope(user), params.id);
      return readDiagramOfCase(db, params.id, params.process);
    },
  );
};
