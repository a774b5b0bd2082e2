import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { newestTables } from '../../domain/decisions/tables-of.ts';
import { replacementMaterials } from '../../domain/decisions/replacement-materials.ts';
import { preCheckReplacement } from '../../domain/pre-check/pre-check-replacement.ts';
import type { ReplacementQuestion } from '../../domain/pre-check/pre-check-replacement.ts';
import { replacementReasonKeys } from '../../regulations/replacement/index.ts';
import type { Route } from '../route.ts';
import { Nullable, OneOf, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { Gates, Limit, Paper, materialOf, materialsAnswerOf } from './answer-schema.ts';
import { CategoryCode, FactDay, LevelStarts, checkedMaterialsOf } from './facts-schema.ts';

/** What the codes of its papers begin with. */
const PAPERS = 'H';

const YesNo = Type.Optional(Type.Boolean());
const When = Type.Optional(FactDay);
const Reason = OneOf(...replacementReasonKeys);

/** Codes, dates, numbers and yes or no; no text in which a person could be named. */
const Facts = Strict({
  applicationDate: FactDay,
  reason: Reason,
  category: CategoryCode,
  age: Type.Optional(Type.Integer({ minimum: 0, maximum: 150, description: '发证之日的周岁' })),
  competentCounty: YesNo,
  expiresOn: When,
  longTerm: YesNo,
  noticePublishedOn: When,
  noticeNamesNumber: YesNo,
  newspaperOriginals: Type.Optional(Type.Integer({ minimum: 0, maximum: 3 })),
  oldCertificateHandedIn: YesNo,
  gradingFormAttached: YesNo,
  countyDecided: YesNo,
  settlesOn: When,
  newCertificateNeeded: YesNo,
});

const Question = Strict({
  facts: Facts,
  materials: checkedMaterialsOf(PAPERS),
  starts: LevelStarts,
});

const Answer = Strict({
  gates: Gates,
  materials: materialsAnswerOf(PAPERS),
  papers: Type.Array(Paper),
  limits: Type.Array(Limit),
  certificate: Nullable(Strict({ name: Nullable(Type.String()), byDefault: Type.Boolean(), years: Nullable(Type.Integer({ description: '有效年数；长期的为空' })), isValidityKnown: Type.Boolean() })),
});

/** What the law says of a certificate that is to be replaced. Open to everybody: it takes no name and no number, and stores nothing. */
export const preCheckReplacementRoute: Route = (app, deps) => {
  app.post(
    '/api/pre-check/certificate-replacement',
    {
      config: { access: 'public', permission: 'pre-check', rateLimit: { max: deps.preChecksPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '换证补证预审（不保存任何内容）', tags: ['pre-check'], security: [], body: Question, response: { 200: Answer, ...problems } },
    },
    (request) => preCheckReplacement(deps.db, toQuestion(request.body)),
  );
};

function toQuestion({ facts, materials, starts }: Static<typeof Question>): ReplacementQuestion {
  const { category, age, longTerm, expiresOn, ...known } = facts;
  return { facts: { ...known, expiresOn: longTerm === true ? null : expiresOn }, category, age, materials: materials?.map(({ code, status, defects }) => ({ code, status, defects })), starts: starts ?? {} };
}

/** Which papers 换证补证 asks (第27至29条): the list that the office and the applicant see alike. */
export const replacementMaterialsRoute: Route = (app, deps) => {
  app.get(
    '/api/required-materials/certificate-replacement',
    {
      config: { access: 'public', permission: 'pre-check', rateLimit: { max: deps.preChecksPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '换证补证应交材料', tags: ['pre-check'], security: [], querystring: Strict({ reason: Reason, newCertificateNeeded: YesNo }), response: { 200: Strict({ materials: Type.Array(materialOf(PAPERS)) }), ...problems } },
    },
    async ({ query }) => ({ materials: replacementMaterials(await newestTables(deps.db), query) }),
  );
};
