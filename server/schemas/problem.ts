import { Type } from '@sinclair/typebox';
import { Strict } from './common.ts';

/** RFC 9457 problem details; `title` is one Chinese sentence for the user, `type` a stable word for the program. */
export const ProblemDocument = Strict({
  type: Type.String(),
  status: Type.Integer(),
  title: Type.String(),
  detail: Type.Optional(Type.String()),
  article: Type.Optional(Type.String()),
  errors: Type.Optional(Type.Array(Strict({ path: Type.String(), message: Type.String() }))),
  instance: Type.Optional(Type.String({ description: '请求编号' })),
});

const content = { 'application/problem+json': { schema: ProblemDocument } };

/** The answers that every route of the API may give besides its own. */
export const problems = {
  '4xx': { description: '请求被拒绝', content },
  '5xx': { description: '系统暂时不能处理', content },
} as const;
