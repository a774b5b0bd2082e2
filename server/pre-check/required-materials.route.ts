import { Type } from '@sinclair/typebox';
import { newestTables } from '../../domain/decisions/tables-of.ts';
import { requiredMaterials } from '../../domain/decisions/required-materials.ts';
import { circumstanceKeys, deathMaterials } from '../../regulations/materials/index.ts';
import type { Circumstance } from '../../regulations/materials/index.ts';
import type { Route } from '../route.ts';
import { Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { Material, materialOf } from './answer-schema.ts';
import { CategoryCode, TypeOfApplication } from './facts-schema.ts';

/** What the codes of the papers of a death begin with. */
const DEATH_PAPERS = 'D';

const word = `(${circumstanceKeys.join('|')})`;
const Query = Strict({
  type: TypeOfApplication,
  category: CategoryCode,
  hasUnit: Type.Optional(Type.Boolean()),
  hospitalised: Type.Optional(Type.Boolean()),
  circumstances: Type.Optional(Type.String({ pattern: `^(${word}(,${word})*)?$`, maxLength: 200, description: `致残情形，逗号分隔：${circumstanceKeys.join('、')}` })),
});

/** Which papers an application must carry (第11至13条): the list that the office and the applicant see alike. */
export const requiredMaterialsRoute: Route = (app, deps) => {
  app.get(
    '/api/required-materials',
    {
      config: { access: 'public', permission: 'pre-check', rateLimit: { max: deps.preChecksPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '应交材料', tags: ['pre-check'], security: [], querystring: Query, response: { 200: Strict({ materials: Type.Array(Material) }), ...problems } },
    },
    async ({ query }) => {
      const { type, category, hasUnit, hospitalised } = query;
      const circumstances = (query.circumstances ?? '').split(',').filter((key) => key !== '') as Circumstance[];
      return { materials: requiredMaterials(await newestTables(deps.db), type, { category, hasUnit, hospitalised, circumstances }) };
    },
  );
};

/** What may go with the report of a death (第30条 names no paper). */
export const deathMaterialsRoute: Route = (app, deps) => {
  app.get(
    '/api/required-materials/death-cancellation',
    {
      config: { access: 'public', permission: 'pre-check', rateLimit: { max: deps.preChecksPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '死亡注销的材料', tags: ['pre-check'], security: [], response: { 200: Strict({ materials: Type.Array(materialOf(DEATH_PAPERS)) }), ...problems } },
    },
    async () => ({ materials: [...deathMaterials] }),
  );
};
