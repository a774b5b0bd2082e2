import type { Static } from '@sinclair/typebox';
import { preCheckRating } from '../../domain/pre-check/pre-check-rating.ts';
import type { RatingQuestion } from '../../domain/pre-check/question.ts';
import type { Route } from '../route.ts';
import { problems } from '../schemas/problem.ts';
import { Answer } from './answer-schema.ts';
import { Question } from './facts-schema.ts';

/** Where a decision would give its reason in a case, the pre-check only knows that there is one. */
const ASSUMED = '预审按已有决定处理';

/** What the law says of facts before there is a case. Open to everybody: it takes no name and no number, and stores nothing. */
export const preCheckRoute: Route = (app, deps) => {
  app.post(
    '/api/pre-check/disability-rating',
    {
      config: { access: 'public', permission: 'pre-check', rateLimit: { max: deps.preChecksPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '预审（不保存任何内容）', tags: ['pre-check'], security: [], body: Question, response: { 200: Answer, ...problems } },
    },
    (request) => preCheckRating(deps.db, toQuestion(request.body)),
  );
};

function toQuestion({ facts, materials, ...rest }: Static<typeof Question>): RatingQuestion {
  const { lateExceptionBy, injuryKind = 'ordinary', circumstances = [], ...known } = facts;
  return {
    ...rest,
    starts: rest.starts ?? {},
    injuryKind,
    facts: { ...known, circumstances, ...(lateExceptionBy ? { lateException: { reason: ASSUMED, decidedBy: ASSUMED, level: lateExceptionBy } } : {}) },
    materials: materials?.map(({ equivalentAccepted, ...checked }) => ({ ...checked, ...(equivalentAccepted ? { equivalent: { reason: ASSUMED } } : {}) })),
  };
}
