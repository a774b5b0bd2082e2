import { Type } from '@sinclair/typebox';
import { listNotes, writeNote } from '../../domain/instances/notes.ts';
import { readInstanceHistory } from '../../domain/instances/read-instance.ts';
import { notFound } from '../../domain/platform/problem.ts';
import { administered } from '../admin/administered.ts';
import type { Route } from '../route.ts';
import { Constraint, Deadline } from '../schemas/cases.ts';
import { Day, Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { readVariables } from './read-variables.ts';

const Text = Type.String();
const Flag = Type.Boolean();
const When = Nullable(Instant);
const Params = Strict({ id: Uuid });
const Act = Strict({
  id: Uuid, act: Text, actName: Text, articles: Type.Array(Text), outcome: Nullable(Text), round: Type.Integer(), status: OneOf('submitted', 'effective', 'rejected', 'voided'), happenedOn: Day, recordedAt: Instant, actorName: Text, orgName: Nullable(Text), orgCode: Nullable(Text),
});
const Step = Strict({ id: Text, process: Text, instanceId: Text, activityId: Text, name: Text, type: Text, startedAt: When, endedAt: When, canceled: Flag });
const Tree = Strict({ id: Text, process: Text, name: Text, callerId: Nullable(Text), state: Text, suspended: Flag, startedAt: When, endedAt: When });
const Move = Strict({ activityId: Nullable(Text), previousDue: When, due: When, movedAt: Instant });
const History = Strict({ acts: Type.Array(Act), steps: Type.Array(Step), tree: Type.Array(Tree), timerMoves: Type.Array(Move), deadlines: Type.Array(Deadline), constraints: Type.Array(Constraint), audit: Type.Array(Strict({ seq: Type.Integer(), at: Instant, action: Text, actorName: Text })) });
const Variable = Strict({ instanceId: Text, process: Text, name: Text, type: Text, value: Text });
const Note = Strict({ id: Uuid, text: Text, writtenBy: Text, writtenAt: Instant });
const tags = ['admin'];

/** The page of one instance: its whole history, its variables in the engine, what administrators note about it. */
export const instancePageRoutes: Route = (app, deps) => {
  const { db } = deps;
  const config = { permission: 'monitor-cases' } as const;
  app.get('/api/admin/cases/:id/history', { config, schema: { summary: '流程实例的办理过程', tags, params: Params, response: { 200: History, ...problems } } }, ({ user, params }) => readInstanceHistory(deps, params.id, administered(user)));
  app.get('/api/admin/cases/:id/variables', { config, schema: { summary: '流程实例的流转变量', tags, params: Params, response: { 200: Strict({ variables: Type.Array(Variable) }), ...problems } } }, async ({ user, params }) => {
    if (!(await db('cases').where('cases.id', params.id).modify(administered(user)).first('cases.id'))) throw notFound('该案件');
    return { variables: await readVariables(deps, params.id) };
  });
  app.get('/api/admin/cases/:id/notes', { config, schema: { summary: '流程实例的备注', tags, params: Params, response: { 200: Strict({ notes: Type.Array(Note) }), ...problems } } }, async ({ user, params }) => ({ notes: await listNotes(db, params.id, administered(user)) }));
  app.post(
    '/api/admin/cases/:id/notes',
    {
      config: { permission: 'repair-cases', looking: { because: '备注不改变案件' } },
      schema: { summary: '添加流程实例的备注', tags, params: Params, body: Strict({ id: Uuid, text: Type.String({ minLength: 1, maxLength: 2000, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' }) }), response: { 200: Strict({ ok: Type.Literal(true) }), ...problems } },
    },
    async ({ user, params, body }) => {
      await writeNote(deps, { id: body.id, caseId: params.id, text: body.text, userId: user.id }, administered(user));
      return { ok: true as const };
    },
  );
};
