import { Type } from '@sinclair/typebox';
import { newestTables } from '../../domain/decisions/tables-of.ts';
import { transferMaterials } from '../../domain/decisions/transfer-materials.ts';
import { preCheckTransfer } from '../../domain/pre-check/pre-check-transfer.ts';
import { transferTypeKeys } from '../../regulations/relation-transfer/index.ts';
import type { Route } from '../route.ts';
import { Nullable, OneOf, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { Gates, Limit, Paper, materialOf, materialsAnswerOf } from './answer-schema.ts';
import { FactDay, LevelStarts, checkedMaterialsOf } from './facts-schema.ts';

/** What the codes of its papers begin with: 军队移交 and 跨省迁入 (M), 迁入 within the province (K), 迁出 (L). */
const PAPERS = 'MKL';

const YesNo = Type.Optional(Type.Boolean());
const When = Type.Optional(FactDay);
const TransferWay = OneOf(...transferTypeKeys);

/** Codes, dates and yes or no; no text in which a person could be named. */
const Facts = Strict({
  type: TransferWay, applicationDate: FactDay, formalitiesOn: When, certificateLost: YesNo, clearlyDisagrees: YesNo, forged: YesNo, copiesSealedAndSigned: YesNo,
  householdMoved: YesNo, sameCounty: YesNo, receiverConsented: YesNo, sentConfidentially: YesNo, filedWithProvince: YesNo, copiesKept: YesNo, originConfirmed: YesNo,
});

const Question = Strict({
  facts: Facts,
  materials: checkedMaterialsOf(PAPERS),
  enteredOn: When,
  starts: LevelStarts,
});

const Month = Type.String({ description: 'YYYY-MM' });
const Answer = Strict({
  gates: Gates,
  materials: materialsAnswerOf(PAPERS),
  papers: Type.Array(Paper),
  limits: Type.Array(Limit),
  payment: Nullable(Strict({ fromPaysTo: Month, intoPaysFrom: Month, fromYear: Type.Integer(), intoYear: Type.Integer(), rule: Type.Literal('R139'), article: Type.Literal(38) })),
});

/** What the law says of a transfer of a pension relation. Open to everybody: it takes no name and no number, and stores nothing. */
export const preCheckTransferRoute: Route = (app, deps) => {
  app.post(
    '/api/pre-check/relation-transfer',
    {
      config: { access: 'public', permission: 'pre-check', rateLimit: { max: deps.preChecksPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '抚恤关系转移预审（不保存任何内容）', tags: ['pre-check'], security: [], body: Question, response: { 200: Answer, ...problems } },
    },
    ({ body: { facts, materials, enteredOn, starts } }) => preCheckTransfer(deps.db, { facts, materials: materials?.map(({ code, status, defects }) => ({ code, status, defects })), enteredOn, starts: starts ?? {} }),
  );
};

/** Which papers a transfer asks (第34、36、37条): the list that the office and the applicant see alike. */
export const transferMaterialsRoute: Route = (app, deps) => {
  app.get(
    '/api/required-materials/relation-transfer',
    {
      config: { access: 'public', permission: 'pre-check', rateLimit: { max: deps.preChecksPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '抚恤关系转移应交材料', tags: ['pre-check'], security: [], querystring: Strict({ type: TransferWay, certificateLost: YesNo }), response: { 200: Strict({ materials: Type.Array(materialOf(PAPERS)) }), ...problems } },
    },
    async ({ query }) => ({ materials: transferMaterials(await newestTables(deps.db), query) }),
  );
};
