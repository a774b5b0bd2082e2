import { Type } from '@sinclair/typebox';
import { documentKinds } from '../../domain/rendering/document-kinds.ts';
import { natures } from '../../regulations/grades/index.ts';
import { defectKeys } from '../../regulations/materials/index.ts';
import { Day, Nullable, OneOf, Strict } from '../schemas/common.ts';
import { RATING_PAPERS, materialCodeOf } from './material-code.ts';

const Text = Type.String();
const ArticleNumber = Type.Integer({ minimum: 1, maximum: 49, description: '条' });
const Level = OneOf('county', 'city', 'province');
const WordOrNull = <const V extends readonly string[]>(...values: V) => Type.Unsafe<V[number] | null>({ type: ['string', 'null'], enum: [...values, null] });
const Skipped = Strict({ date: Day, reason: Text });

/** A paper that is asked for; `letter` begins the codes of the procedure's tables. */
export const materialOf = (letter: string) => Strict({
  code: materialCodeOf(letter), title: Text, article: ArticleNumber, condition: Text, requirement: Text, rule: Text, openList: Type.Boolean(), suppliedBy: OneOf('applicant', 'county'), statutory: Type.Boolean(),
});
export const Material = materialOf(RATING_PAPERS);

const Gate = Strict({ rule: Text, outcome: OneOf('passed', 'failed', 'needs-decision', 'not-applicable'), article: ArticleNumber, message: Text });
export const materialFindingOf = (letter: string) => Strict({ rule: Text, code: materialCodeOf(letter), article: ArticleNumber, status: OneOf('missing', 'not-in-form'), defect: WordOrNull(...defectKeys), message: Text });
/** The papers of a procedure that are asked for, and what was found of them. */
export const materialsAnswerOf = (letter: string) => Strict({ required: Type.Array(materialOf(letter)), findings: Nullable(Type.Array(materialFindingOf(letter))) });
export const MaterialFinding = materialFindingOf(RATING_PAPERS);
const Contradiction = Strict({ rule: Text, article: ArticleNumber, message: Text });
const Route = Strict({ level: Level, stage: OneOf('before-appraisal', 'after-appraisal'), outcome: OneOf('report-to-province', 'outcome-notice-and-return'), stepwise: Type.Boolean(), rule: Text, article: ArticleNumber });
const Institution = Strict({ designatedBy: OneOf('city', 'province'), institution: Text, qualification: OneOf('none', 'occupational', 'psychiatric'), rule: Text, article: ArticleNumber });
export const Paper = Strict({ kind: OneOf(...documentKinds), title: Text, annex: Nullable(Text), articles: Type.Array(Text), when: Text });
export const Limit = Strict({
  id: Text, name: Text, articles: Type.Array(ArticleNumber), amount: Nullable(Type.Integer()), unit: OneOf('working-day', 'calendar-day', 'year', 'month', 'promptly', 'none'), direction: OneOf('within', 'after', 'back'),
  starts: Text, ends: Text, onBreach: Nullable(Text), startedOn: Nullable(Day), date: Nullable(Day), provisional: Type.Boolean(), skipped: Type.Array(Skipped),
});
const Fee = Strict({ fee: OneOf('appraisal', 'examination'), payer: WordOrNull('county', 'unit', 'applicant'), rule: Text, article: ArticleNumber, message: Text });
const Merged = Strict({ grade: Nullable(Type.Integer()), nature: WordOrNull(...natures), promoted: Type.Boolean(), manual: Type.Boolean(), rules: Type.Array(Text), article: ArticleNumber, message: Text });

/** What the rules say together, and each of them. */
export const Gates = Strict({ summary: OneOf('acceptable', 'needs-decision', 'not-acceptable'), findings: Type.Array(Gate) });

export const Answer = Strict({
  routing: OneOf('item-1', 'non-1'),
  gates: Gates,
  materials: Strict({ required: Type.Array(Material), findings: Nullable(Type.Array(MaterialFinding)), contradictions: Type.Array(Contradiction), letterLacks: Type.Array(Text) }),
  negativeRoutes: Type.Array(Route),
  institution: Institution,
  papers: Type.Array(Paper),
  limits: Type.Array(Limit),
  fees: Type.Array(Fee),
  certificate: Strict({ name: Nullable(Text), byDefault: Type.Boolean(), article: ArticleNumber }),
  pension: Strict({ payer: OneOf('county', 'unit'), article: ArticleNumber }),
  merged: Nullable(Merged),
});
