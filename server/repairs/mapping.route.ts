import { Type } from '@sinclair/typebox';
import { findRelease } from '../../domain/models/release-row.ts';
import { differencesOf, proposeMapping } from '../../domain/repairs/migration/propose-mapping.ts';
import { readRelease } from '../../domain/repairs/migration/read-release.ts';
import { perUser } from '../plugins/external/rate-limit.ts';
import type { Route } from '../route.ts';
import { Nullable, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { Mapping } from './repair-schemas.ts';
import { validateMapping } from './validate-mapping.ts';

const Text = Type.String();
const Step = { id: Text, name: Text, kind: Text };
const Diagram = Strict({ process: Text, name: Text, steps: Type.Array(Strict({ ...Step, to: Nullable(Text) })), targets: Type.Array(Strict(Step)), added: Type.Array(Text) });
const Fault = Strict({ process: Text, element: Text, words: Text, original: Text });

/** How the diagrams of one release go over into those of another: proposed by what the steps do, or as somebody has mapped them; validated by the engine. */
export const mappingRoute: Route = (app, { db, engine }) => {
  app.post(
    '/api/admin/migrations/mapping',
    {
      config: { permission: 'repair-cases', looking: { because: '只比较两个版本的流程图，不改变案件' }, rateLimit: perUser(60) },
      schema: { summary: '提出或者检查版本迁移的对应关系', tags: ['admin'], body: Strict({ fromRelease: Uuid, release: Uuid, mapping: Type.Optional(Mapping) }), response: { 200: Strict({ diagrams: Type.Array(Diagram), mapping: Mapping, faults: Type.Array(Fault) }), ...problems } },
    },
    async ({ body }) => {
      const [before, after] = [await findRelease(db, body.fromRelease), await findRelease(db, body.release)];
      const [old, now] = [await readRelease(db, before), await readRelease(db, after)];
      const diagrams = [...old.diagrams.values()].flatMap((diagram) => {
        const other = now.diagrams.get(diagram.process);
        return other ? [proposeMapping(diagram, other)] : [];
      });
      const mapping = body.mapping ?? differencesOf(diagrams);
      return { diagrams, mapping, faults: before.id === after.id ? [] : await validateMapping(engine, before, after, mapping) };
    },
  );
};
